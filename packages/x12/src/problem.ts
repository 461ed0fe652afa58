/** One plain sentence for everything that a reader can find wrong without being able to throw. The codes are stable. */
export const readProblemMessages = {
  'unreadable-bytes': 'These bytes stand outside any interchange.',
  'interchange-header-malformed': 'The elements of ISA do not have their fixed widths.',
  'interchange-truncated': 'The interchange has no IEA.',
  'segment-truncated': 'The last segment has no terminator.',
  'segment-too-long': 'A segment of more than a mebibyte was skipped.',
  'segment-outside-transaction': 'The segment stands outside any transaction.',
  'transaction-unfinished': 'The transaction has no SE; what was read of it may be incomplete.',
  'version-unsupported': 'No table knows this transaction in this version; it was skipped.',
  'transaction-skipped': 'The transaction is of a kind that was not asked for.',
  'component-separator-mismatch': 'Components are separated by another character than ISA16 says; it was used instead.',
  'segment-unexpected': 'The segment has no place after the one before it.',
  'hierarchy-mismatch': 'The level names another parent than the one that stands above it.',
  'element-missing': 'A required element is empty.',
  'date-unreadable': 'The date or time is not what its format says, or the calendar has no such day.',
  'amount-unreadable': 'The amount is not a number of dollars and whole cents.',
  'number-unreadable': 'The number is not a decimal number.',
} as const

export type ReadProblemCode = keyof typeof readProblemMessages

/** Carries no value of an element: those may be patient data. */
export interface ReadProblem {
  readonly code: ReadProblemCode
  /** Number of the segment in the file, from 0. */
  readonly segmentIndex: number
  readonly byteOffset: number
  /** Loop of the guide, where known. */
  readonly loop?: string
  /** Element reference such as `CLM02` or `SVC01-2`. */
  readonly element?: string
  readonly message: string
}
