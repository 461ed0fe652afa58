import { readSegments, type Segment, type X12Source } from '@claimrail/x12'

interface Line {
  readonly text: string
  readonly index: number
}

/** How many segments of each file are compared with each other where they differ; the next size is tried when little is alike. */
const windows = [64, 512, 4096] as const
const widest = windows[windows.length - 1]!

/**
 * Segments that one file has and the other has not, delimiters and line endings aside: `-` of the first, `+` of the second. Memory does not
 * grow with the files: where they differ it looks 4096 segments ahead, so that longer runs of other segments are told as changed throughout.
 */
export async function* differences(one: X12Source, other: X12Source): AsyncGenerator<string> {
  const [first, second] = [new Lines(one), new Lines(other)]
  for (;;) {
    await Promise.all([first.fill(1), second.fill(1)])
    const [a, b] = [first.waiting[0], second.waiting[0]]
    if (!a && !b) return
    if (a && b && a.text === b.text) {
      first.drop(1)
      second.drop(1)
    } else yield* difference(first, second)
  }
}

/** Tells the segments up to the last that both files have, within the smallest window where enough are alike. */
async function* difference(first: Lines, second: Lines): AsyncGenerator<string> {
  for (const size of windows) {
    await Promise.all([first.fill(size), second.fill(size)])
    const [a, b] = [first.waiting.slice(0, size), second.waiting.slice(0, size)]
    const pairs = common(a, b)
    const isWhole = a.length < size && b.length < size
    if (!isWhole && size !== widest && pairs.length < size / 4) continue
    const last = isWhole || pairs.length === 0 ? [a.length, b.length] : pairs.at(-1)!.map((place) => place + 1)
    const [endA = 0, endB = 0] = last
    yield* told(a.slice(0, endA), b.slice(0, endB), pairs)
    first.drop(endA)
    second.drop(endB)
    return
  }
}

class Lines {
  waiting: Line[] = []
  private readonly segments: ReturnType<typeof readSegments>
  private ended = false

  constructor(source: X12Source) {
    this.segments = readSegments(source)
  }

  async fill(count: number): Promise<void> {
    while (!this.ended && this.waiting.length < count) {
      const next = await this.segments.next()
      if (next.done) this.ended = true
      else this.waiting.push(lineOf(next.value))
    }
  }

  drop(count: number): void {
    this.waiting.splice(0, count)
  }
}

function lineOf(segment: Segment): Line {
  const { component, repetition } = segment.block.delimiters
  const plain = (text: string) => (component ? text.replaceAll(component, ':') : text)
  const elements = segment.elements().map((text) => plain(repetition ? text.replaceAll(repetition, '^') : text))
  if (segment.id === 'ISA') elements.splice(10, 1, '').splice(14, 1, '')
  return { text: [segment.id, ...elements].join('*').replace(/\**$/, ''), index: segment.index }
}

type Pair = readonly [a: number, b: number]

function* told(first: readonly Line[], second: readonly Line[], pairs: readonly Pair[]): Generator<string> {
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [first.length, second.length] as const]) {
    for (; a < Math.min(nextA, first.length); a++) yield `- ${first[a]!.index} ${first[a]!.text}`
    for (; b < Math.min(nextB, second.length); b++) yield `+ ${second[b]!.index} ${second[b]!.text}`
    a++
    b++
  }
}

/** Places of a longest run of lines that both have. */
function common(first: readonly Line[], second: readonly Line[]): Pair[] {
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
  const pairs: Pair[] = []
  for (let a = 0, b = 0; a < first.length && b < second.length;) {
    if (first[a]!.text === second[b]!.text) pairs.push([a++, b++])
    else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a++
    else b++
  }
  return pairs
}
