import type { Finding } from '../findings/finding.ts'

/** Why a document was not written. */
export type WriteProblemCode =
  | 'required-missing'
  | 'character-not-allowed'
  | 'delimiter-in-value'
  | 'too-long'
  | 'date-invalid'
  | 'amount-invalid'
  | 'number-invalid'
  | 'too-many'
  | 'option-invalid'
  /** What was written would be found wrong; `finding` says what. Never with the option `check: false`. */
  | 'invalid'

/** Names the element, never its value. */
export interface WriteProblem {
  readonly code: WriteProblemCode
  /** Which document of the call, from 0; absent for the envelope. */
  readonly document?: number
  /** Loop of the guide, such as `2010BA`. */
  readonly loop: string
  /** `NM103`, `SV101-2`. */
  readonly element: string
  /** One plain sentence. */
  readonly message: string
  /** Of `invalid`. */
  readonly finding?: Finding
}

/** Thrown by the write functions when what they were given cannot be a valid segment, or, unless it is not checked, would be found wrong. */
export class X12WriteError extends Error {
  readonly code = 'x12-write'
  readonly problem: WriteProblem

  constructor(problem: WriteProblem) {
    super(`${problem.code} at ${problem.loop} ${problem.element}: ${problem.message}`)
    this.name = 'X12WriteError'
    this.problem = problem
  }
}
