import { afterBlanks, obstacleAt, startsTrailer } from '../interchange-edges.ts'
import type { InterchangeBytes } from '../interchange-edges.ts'
import { tagOf } from '../mark-room.ts'
import type { MarkRoom } from '../mark-room.ts'
import type { DelimiterFinder } from './delimiters.ts'

/**
 * Takes segments from `begin` on for as long as nothing is to be decided: up to a header or trailer of an interchange, or to a segment
 * that does not end in sight with the blanks behind it. Adds them to `room` and returns where the first one that it left begins.
 */
export function takeRun(finder: DelimiterFinder, interchange: InterchangeBytes, begin: number, room: MarkRoom): number {
  const { words, marks, ends } = finder
  const { bytes, start, separator, terminator } = interchange
  // Of several terminators together, those that are blanks as well end no segment but the first.
  if (terminator <= 0x20) return begin
  const to = Math.min(begin + finder.room, bytes.length)
  finder.bytes.set(bytes.subarray(begin, to))
  const found = finder.find(to - begin, begin - start, separator, terminator)
  const before = room.markCount
  let mark = marks
  for (let turn = 0; turn < found; turn++) {
    const from = start + words[mark]! + 1
    if (obstacleAt(interchange, from) || startsTrailer(interchange, from)) break
    const nextMark = (words[ends + turn]! >> 2) + 1
    const next = afterBlanks(interchange, start + words[nextMark]! + 1, to)
    if (next >= to) break
    words[nextMark] = next - 1 - start
    room.add(tagOf(bytes, from, start + words[mark + 1]!), before + nextMark - marks)
    mark = nextMark
  }
  room.marks.set(words.subarray(marks, mark), before)
  return start + words[mark]! + 1
}
