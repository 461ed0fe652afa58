/** The four delimiters of an interchange, each one ASCII character. */
export interface Delimiters {
  /** The byte after `ISA`. */
  readonly element: string
  /** ISA16; empty when it is no possible delimiter, so that nothing has components. */
  readonly component: string
  /** ISA11 from version 00402 on, else empty: nothing repeats. */
  readonly repetition: string
  /** The byte after ISA16. */
  readonly segment: string
}

/** `* : ^ ~`, what nearly every partner asks for. */
export const defaultDelimiters: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' }

/** What an interchange header says about the bytes that follow it. */
export interface InterchangeHeader {
  readonly delimiters: Delimiters
  /** ISA has the fixed width of 106 bytes that the standard (X12.5) asks for. */
  readonly fixedWidth: boolean
}

/** Longest header that is still looked at when its elements do not have their fixed widths. */
const longestHeader = 256

const widthToComponentSeparator = 103

/**
 * Reads the delimiters from an ISA that starts at `start`.
 * `undefined` when it is no interchange header, `incomplete` when more bytes are needed to tell.
 */
export function readHeader(bytes: Uint8Array, start: number): InterchangeHeader | 'incomplete' | undefined {
  if (start + 4 > bytes.length) return startsLikeHeader(bytes, start) ? 'incomplete' : undefined
  const separator = bytes[start + 3]!
  if (!startsLikeHeader(bytes, start) || !canDelimit(separator)) return undefined
  const separators = separatorsOf(bytes, start, separator)
  const last = separators[15]
  if (last === undefined || last + 2 >= bytes.length) {
    return bytes.length - start < longestHeader ? 'incomplete' : undefined
  }
  const version = latin1(bytes, separators[11]! + 1, separators[12]!)
  if (!/^\d{5}$/.test(version)) return undefined
  const terminator = bytes[last + 2]!
  if (terminator === separator || !canTerminate(terminator)) return undefined
  const component = bytes[last + 1]!
  const taken = [separator, terminator]
  const usesRepetition = version >= '00402' && separators[11]! - separators[10]! === 2
  const hasComponent = canDelimit(component) && !taken.includes(component)
  if (hasComponent) taken.push(component)
  const repetition = bytes[separators[10]! + 1]!
  const hasRepetition = usesRepetition && canDelimit(repetition) && !taken.includes(repetition)
  return {
    delimiters: {
      element: String.fromCharCode(separator),
      component: hasComponent ? String.fromCharCode(component) : '',
      repetition: hasRepetition ? String.fromCharCode(repetition) : '',
      segment: String.fromCharCode(terminator),
    },
    fixedWidth: last - start === widthToComponentSeparator,
  }
}

/** `ISA`, or as much of it as there is. */
export function startsLikeHeader(bytes: Uint8Array, start: number): boolean {
  const left = bytes.length - start
  return (
    left > 0 &&
    bytes[start] === 0x49 &&
    (left < 2 || bytes[start + 1] === 0x53) &&
    (left < 3 || bytes[start + 2] === 0x41)
  )
}

function separatorsOf(bytes: Uint8Array, start: number, separator: number): number[] {
  const found: number[] = []
  const end = Math.min(bytes.length, start + longestHeader - 2)
  for (let at = start + 3; at < end && found.length < 16; at++) {
    if (bytes[at] === separator) found.push(at)
  }
  return found
}

/** Bytes between segments that belong to none: tab, line feed, carriage return, space. */
export function isBlank(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09
}

export function isAlphanumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

function canTerminate(byte: number): boolean {
  return byte > 0 && byte < 0x7f && byte !== 0x20 && !isAlphanumeric(byte)
}

function canDelimit(byte: number): boolean {
  return canTerminate(byte) && byte !== 0x0a && byte !== 0x0d
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}
