import { isAlphanumeric, isBlank, readHeader } from './delimiters.ts'

/** Bytes of an interchange, and how its segments are told apart in them. */
export interface InterchangeBytes {
  readonly bytes: Uint8Array
  /** Marks are counted from here. */
  readonly start: number
  readonly separator: number
  readonly terminator: number
  /** No more bytes come. */
  readonly last: boolean
}

/** What no segment can begin with: blanks, or the header of another interchange. `bytes`: too few to tell. */
export type Obstacle = 'blanks' | 'header' | 'bytes'

const letterI = 0x49

export function obstacleAt({ bytes, separator, last }: InterchangeBytes, at: number): Obstacle | undefined {
  const byte = bytes[at]!
  if (isBlankBetween(byte, separator)) return 'blanks'
  if (byte !== letterI || bytes[at + 1] !== 0x53 || bytes[at + 2] !== 0x41) return undefined
  const after = bytes[at + 3]
  if (after === undefined || isAlphanumeric(after)) return undefined
  const header = readHeader(bytes, at)
  if (header === 'incomplete') return last ? undefined : 'bytes'
  return header ? 'header' : undefined
}

/** `IEA` */
export function startsTrailer({ bytes, separator }: InterchangeBytes, at: number): boolean {
  return bytes[at] === letterI && bytes[at + 1] === 0x45 && bytes[at + 2] === 0x41 && bytes[at + 3] === separator
}

/** Index after the blanks that stand at `from`, `limit` at most. */
export function afterBlanks({ bytes, separator }: InterchangeBytes, from: number, limit: number): number {
  let at = from
  while (at < limit && isBlankBetween(bytes[at]!, separator)) at++
  return at
}

function isBlankBetween(byte: number, separator: number): boolean {
  return byte <= 0x20 && isBlank(byte) && byte !== separator
}
