import { segmentsOf } from '@claimrail/x12'

interface Line {
  readonly text: string
  readonly index: number
}

/** Comparing more segments than these against each other goes place by place. */
const most = 4000

/** Segments that one file has and the other has not, delimiters and line endings aside: `-` of the first, `+` of the second. */
export function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [first, second] = [linesOf(one), linesOf(other)]
  let start = 0
  while (start < first.length && start < second.length && first[start]!.text === second[start]!.text) start++
  let end = 0
  const left = () => Math.min(first.length, second.length) - start
  while (end < left() && first[first.length - 1 - end]!.text === second[second.length - 1 - end]!.text) end++
  return compared(first.slice(start, first.length - end), second.slice(start, second.length - end))
}

function linesOf(bytes: Uint8Array): Line[] {
  return [...segmentsOf(bytes)].map((segment) => {
    const { component, repetition } = segment.block.delimiters
    const plain = (text: string) => (component ? text.replaceAll(component, ':') : text)
    const elements = segment.elements().map((text) => plain(repetition ? text.replaceAll(repetition, '^') : text))
    if (segment.id === 'ISA') elements.splice(10, 1, '').splice(14, 1, '')
    return { text: [segment.id, ...elements].join('*').replace(/\**$/, ''), index: segment.index }
  })
}

function compared(first: readonly Line[], second: readonly Line[]): string[] {
  const kept = first.length * second.length <= most * most ? common(first, second) : new Set<number>()
  const keptTexts = new Map<number, number>()
  let at = 0
  for (const place of [...kept].toSorted((a, b) => a - b)) {
    while (second[at]!.text !== first[place]!.text) at++
    keptTexts.set(place, at++)
  }
  const told: string[] = []
  const matched = new Set(keptTexts.values())
  let other = 0
  first.forEach((line, place) => {
    const partner = keptTexts.get(place)
    if (partner === undefined) return void told.push(`- ${line.index} ${line.text}`)
    for (; other < partner; other++)
      if (!matched.has(other)) told.push(`+ ${second[other]!.index} ${second[other]!.text}`)
    other = partner + 1
  })
  for (; other < second.length; other++) told.push(`+ ${second[other]!.index} ${second[other]!.text}`)
  return told
}

/** Places in `first` of a longest common run of lines. */
function common(first: readonly Line[], second: readonly Line[]): Set<number> {
  const width = second.length + 1
  const lengths = new Uint16Array((first.length + 1) * width)
  for (let a = first.length - 1; a >= 0; a--) {
    for (let b = second.length - 1; b >= 0; b--) {
      const same = first[a]!.text === second[b]!.text
      lengths[a * width + b] = same
        ? lengths[(a + 1) * width + b + 1]! + 1
        : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!)
    }
  }
  const places = new Set<number>()
  for (let a = 0, b = 0; a < first.length && b < second.length;) {
    if (first[a]!.text === second[b]!.text) {
      places.add(a++)
      b++
    } else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a++
    else b++
  }
  return places
}
