/** Finds phrases of a table in a run of words, the longest first. */
export type Phrases<Value> = {
  at(words: readonly string[], place: number): { length: number; value: Value } | undefined
}

/** @param table phrases in lower case, words parted by a blank; `fold` brings words of table and text to one form */
export function phrasesOf<Value>(
  table: Readonly<Record<string, Value>>,
  fold: (word: string) => string = (word) => word,
): Phrases<Value> {
  const byFirst = new Map<string, { words: readonly string[]; value: Value }[]>()
  for (const [phrase, value] of Object.entries(table)) {
    const words = phrase.split(' ').map(fold)
    const first = words[0] as string
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }])
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return {
    at(words, place) {
      const phrases = byFirst.get(words[place] ?? '')
      const found = phrases?.find((phrase) => phrase.words.every((word, i) => words[place + i] === word))
      return found && { length: found.words.length, value: found.value }
    },
  }
}
