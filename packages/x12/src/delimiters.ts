/** The four delimiters of an interchange, each one ASCII character. */
export interface Delimiters {
  /** ISA byte 4. */
  readonly element: string
  /** ISA16. */
  readonly component: string
  /** ISA11 from version 00402 on, else empty: nothing repeats. */
  readonly repetition: string
  /** The byte after ISA16. */
  readonly segment: string
}

/** `* : ^ ~`, what nearly every partner asks for. */
export const defaultDelimiters: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' }
