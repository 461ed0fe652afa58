import { Tokenizer } from '../tokenizer.ts'
import type { Piece } from '../tokenizer.ts'
import type { RuleOptions } from '../validate/transaction-validator.ts'
import { Validator } from '../validate/validator.ts'
import type { Verdict } from '../validate/verdict.ts'
import { X12WriteError } from './problem.ts'

/** Looks at what is written before it is given out; throws X12WriteError at the first error. */
export class OutputCheck {
  private readonly tokenizer = new Tokenizer()
  private readonly validator: Validator

  constructor(rules: RuleOptions) {
    this.validator = new Validator(rules)
  }

  take(bytes: Uint8Array): void {
    this.pieces(this.tokenizer.push(bytes))
    this.validator.drain().forEach(refuseErrors)
  }

  finish(): void {
    this.pieces(this.tokenizer.finish())
    this.validator.finish()
    this.validator.drain().forEach(refuseErrors)
  }

  private pieces(pieces: Iterable<Piece>): void {
    for (const piece of pieces) this.validator.take(piece)
  }
}

function refuseErrors({ findings }: Verdict): void {
  const finding = findings.find(({ severity }) => severity === 'error')
  if (!finding) return
  const { loop = '', element, segment, sentence: message } = finding
  throw new X12WriteError({ code: 'invalid', loop, element: element ?? segment, message, finding })
}

/** The check that options ask for, if any. */
export function outputCheck(check: boolean | RuleOptions | undefined): OutputCheck | undefined {
  return check ? new OutputCheck(check === true ? {} : check) : undefined
}
