/** How a segment begins each time: its identifier and elements that do not change, of letters and digits; 64 bytes at most. */
export interface Head {
  readonly number: number
  readonly segment: string
  /** Identifier and elements. */
  readonly texts: readonly string[]
}

let made = 0

/** For constants of modules: writers keep the bytes of each for their delimiters. */
export function headOf(segment: string, ...elements: string[]): Head {
  return { number: made++, segment, texts: [segment, ...elements] }
}
