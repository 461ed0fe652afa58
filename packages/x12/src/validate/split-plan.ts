import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { Finding } from '../findings/finding.ts'
import { passingPieces } from '../pieces.ts'
import type { X12Source } from '../source.ts'
import type { RuleOptions } from './transaction-validator.ts'
import { Validator } from './validator.ts'
import { Places, Rows } from './split-places.ts'
import type { ClaimVerdict, TransactionVerdict } from './verdict.ts'

export type Half = 'valid' | 'invalid'

/** What of a file belongs in one half, as numbers of segments in the file. */
interface HalfPlan {
  /** CLM of the claims. */
  readonly claims: Places
  /** HL of the levels around them; marked when another level of this half stands below. */
  readonly levels: Places
  /** ST of the transactions around them. */
  readonly transactions: Places
}

/** Which claims go where: a few numbers for each claim, whatever the claims hold. */
export interface SplitPlan {
  readonly valid: HalfPlan
  readonly invalid: HalfPlan
}

const tags = { hl: codeOf('HL'), clm: codeOf('CLM'), st: codeOf('ST') }
const depths = new Map([
  [codeOf('20'), 0],
  [codeOf('22'), 1],
  [codeOf('23'), 2],
])

/**
 * Judges the claims of 837 files, and says which go where. A transaction whose heading or trailer is wrong is invalid as a whole.
 * Memory grows by a few numbers for each claim.
 */
export async function planSplit(
  source: X12Source,
  options: RuleOptions = {},
  onClaim: (claim: ClaimVerdict) => void | Promise<void> = () => {},
): Promise<SplitPlan> {
  const validator = new Validator(options)
  const claims = new PlacedClaims()
  const plan = { valid: newHalf(), invalid: newHalf() }

  async function drain(): Promise<void> {
    for (const verdict of validator.drain()) {
      if (verdict.kind === 'claim') {
        if (verdict.valid) claims.accept(verdict.segmentIndex)
        await onClaim(verdict)
      } else if (verdict.kind === 'transaction') claims.settle(verdict, plan)
    }
  }

  for await (const piece of passingPieces(source)) {
    if (piece.kind === 'segments') claims.take(piece.block)
    validator.take(piece)
    await drain()
  }
  validator.finish()
  await drain()
  return plan
}

const newHalf = (): HalfPlan => ({ claims: new Places(), levels: new Places(), transactions: new Places() })

/** Columns of a row: the claim, the levels around it from the outermost on (none: -1), and whether it is valid. */
const column = { claim: 0, level: 1, valid: 4 } as const
const none = -1

/** The claims of the transaction that is open, with the levels around each, as the segments go by. */
class PlacedClaims {
  private readonly rows = new Rows(5)
  /** The HL open at each depth. */
  private levels: [number, number, number] = [none, none, none]
  /** The verdicts come in the order of the claims. */
  private judged = 0

  take(block: SegmentBlock): void {
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      const tag = block.tag(ordinal)
      if (tag === tags.hl) this.level(block.firstIndex + ordinal, depths.get(block.code(ordinal, 3)) ?? 1)
      else if (tag === tags.clm) this.rows.push(block.firstIndex + ordinal, ...this.levels, 0)
      else if (tag === tags.st) this.levels = [none, none, none]
    }
  }

  accept(claim: number): void {
    while (this.judged < this.rows.count && this.rows.get(this.judged, column.claim) < claim) this.judged++
    if (this.judged < this.rows.count && this.rows.get(this.judged, column.claim) === claim)
      this.rows.set(this.judged, column.valid, 1)
  }

  /** Puts the claims of a transaction where they belong, and forgets them. */
  settle({ segmentIndex, segments, claims, findings }: TransactionVerdict, plan: SplitPlan): void {
    const spoiled = claims === 0 || findings.some((one) => one.severity === 'error' && isEnvelope(one))
    const { rows } = this
    let row = 0
    for (; row < rows.count && rows.get(row, column.claim) < segmentIndex + segments; row++) {
      const isValid = !spoiled && rows.get(row, column.valid) === 1
      this.add(isValid ? plan.valid : plan.invalid, segmentIndex, row)
    }
    rows.drop(row)
    this.judged = 0
  }

  private level(index: number, depth: number): void {
    this.levels[depth] = index
    this.levels.fill(none, depth + 1)
  }

  private add(half: HalfPlan, transaction: number, row: number): void {
    half.transactions.add(transaction)
    half.claims.add(this.rows.get(row, column.claim))
    const around = [0, 1, 2].map((depth) => this.rows.get(row, column.level + depth)).filter((level) => level !== none)
    around.forEach((level, place) => half.levels.add(level, place < around.length - 1))
  }
}

const headings: readonly string[] = ['ST', 'SE', 'BHT', 'NM1', 'PER']

/** It concerns every claim of the transaction. */
function isEnvelope({ loop, segment }: Finding): boolean {
  return loop === undefined || loop === 'ST' || ((loop === '1000A' || loop === '1000B') && headings.includes(segment))
}
