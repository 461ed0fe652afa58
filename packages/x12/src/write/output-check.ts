import type { Finding } from '../findings/finding.ts'
import { Tokenizer } from '../tokenizer.ts'
import type { Piece } from '../tokenizer.ts'
import type { RuleOptions } from '../validate/transaction-validator.ts'
import { Validator } from '../validate/validator.ts'
import type { Verdict } from '../validate/verdict.ts'
import { DocumentStarts } from './document-starts.ts'
import { X12WriteError } from './problem.ts'
import type { WriteOptions } from './options.ts'
import type { ValueWriter } from './value-writer.ts'

/** How many bytes are looked at together: the fewer, the less of what is made of them is alive when memory is cleaned. */
const window = 1 << 12

/** Looks at what is written before it is given out; throws X12WriteError at the first error. */
export class OutputCheck {
  private readonly tokenizer = new Tokenizer({ passing: true, window })
  private readonly validator: Validator
  private readonly writer: ValueWriter
  /** Bytes that were taken from the writer, and how many of those that wait were looked at. */
  private taken = 0
  private looked = 0
  /** Of the transaction that is open. */
  private readonly starts = new DocumentStarts()
  /** Partners agreed on more characters than the standard has; the writer has refused the others. */
  private readonly anyCharacter: boolean

  constructor(writer: ValueWriter, rules: RuleOptions, anyCharacter: boolean) {
    this.validator = new Validator(rules)
    this.writer = writer
    this.anyCharacter = anyCharacter
    writer.onDocument = (document) => this.starts.add(this.taken + writer.pending, document)
  }

  /** How many bytes no one has looked at. */
  get unseen(): number {
    return this.writer.pending - this.looked
  }

  look(): void {
    this.pieces(this.tokenizer.push(this.writer.since(this.looked)))
    this.looked = this.writer.pending
  }

  /** The bytes of the writer, looked at. */
  take(): Uint8Array {
    this.look()
    this.taken += this.looked
    this.looked = 0
    return this.writer.take()
  }

  /** Nothing more is written. */
  finish(): void {
    this.look()
    this.pieces(this.tokenizer.finish())
    this.validator.finish()
    this.judge()
  }

  private pieces(pieces: Iterable<Piece>): void {
    for (const piece of pieces) {
      this.validator.take(piece)
      this.judge()
    }
  }

  private judge(): void {
    for (const verdict of this.validator.drain()) {
      const finding = verdict.findings.find((one) => this.refuses(one))
      if (finding) this.refuse(verdict, finding)
      if (verdict.kind === 'transaction') this.starts.forgetUntil(verdict.byteOffset)
    }
  }

  private refuses({ severity, code }: Finding): boolean {
    return severity === 'error' && !(this.anyCharacter && code === 'character-not-allowed')
  }

  private refuse(verdict: Verdict, finding: Finding): never {
    const { loop = '', element, segment, sentence: message } = finding
    const at = verdict.kind === 'claim' ? verdict.byteOffset : finding.byteOffset
    const document = this.starts.at(at)
    const whose = document === undefined ? {} : { document }
    throw new X12WriteError({ code: 'invalid', ...whose, loop, element: element ?? segment, message, finding })
  }
}

export type HowToCheck = Pick<WriteOptions, 'check' | 'characterSet'>

/** The check of the option `check`: by the guides unless it says otherwise; none when it is false. */
export function outputCheck(writer: ValueWriter, { check = true, characterSet }: HowToCheck): OutputCheck | undefined {
  if (check === false) return undefined
  return new OutputCheck(writer, check === true ? {} : check, characterSet === 'any')
}
