/**
 * What names, codes, paths, addresses and file names are made of. Prose is not: it has spaces, and it may quote what people wrote.
 */
const WORD = /^[\w.:/@+,;%=~[\]-]{0,200}$/

/** The text when it is a word, else `withheld`: the last door that a sentence would have to pass on its way into a log or a metric. */
export function word(text: string): string {
  return WORD.test(text) ? text : 'withheld'
}
