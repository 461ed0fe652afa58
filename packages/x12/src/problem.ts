/** What a reader found wrong without being able to throw. `ReadProblemCode` is stable. */
export const readProblemCodes = [
  'unreadable-bytes',
  'interchange-header-malformed',
  'interchange-truncated',
  'segment-too-long',
  'segment-outside-transaction',
  'transaction-unfinished',
  'version-unsupported',
  'transaction-skipped',
  'component-separator-mismatch',
  'segment-unexpected',
  'element-missing',
  'date-unreadable',
  'amount-unreadable',
  'number-unreadable',
  'byte-encoding',
] as const
export type ReadProblemCode = (typeof readProblemCodes)[number]

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
  /** One plain sentence. */
  readonly message: string
}
