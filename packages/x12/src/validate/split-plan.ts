import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { Finding } from '../findings/finding.ts'
import { passingPieces } from '../pieces.ts'
import type { X12Source } from '../source.ts'
import type { RuleOptions } from './transaction-validator.ts'
import { Validator } from './validator.ts'
import type { ClaimVerdict, TransactionVerdict } from './verdict.ts'

export type Half = 'valid' | 'invalid'

/** What of a file belongs in one half. Places are numbers of segments in the file. */
interface HalfPlan {
  /** CLM of the claims. */
  readonly claims: Set<number>
  /** HL of the levels around them; true when another level of this half stands below. */
  readonly levels: Map<number, boolean>
  /** ST of the transactions around them. */
  readonly transactions: Set<number>
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

/** A claim with the levels around it, outermost first. */
interface PlacedClaim {
  readonly index: number
  readonly levels: readonly number[]
}

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
  const places = new ClaimPlaces()
  const plan = { valid: newHalf(), invalid: newHalf() }
  let verdicts = new Map<number, boolean>()

  function settle({ segmentIndex, segments, claims, findings }: TransactionVerdict): void {
    const spoiled = claims === 0 || findings.some((one) => one.severity === 'error' && isEnvelope(one))
    for (const claim of places.takeBefore(segmentIndex + segments)) {
      const valid = !spoiled && (verdicts.get(claim.index) ?? false)
      add(plan[valid ? 'valid' : 'invalid'], segmentIndex, claim)
    }
    verdicts = new Map()
  }

  async function drain(): Promise<void> {
    for (const verdict of validator.drain()) {
      if (verdict.kind === 'transaction') settle(verdict)
      else if (verdict.kind === 'claim') {
        verdicts.set(verdict.segmentIndex, verdict.valid)
        await onClaim(verdict)
      }
    }
  }

  for await (const piece of passingPieces(source)) {
    if (piece.kind === 'segments') places.take(piece.block)
    validator.take(piece)
    await drain()
  }
  validator.finish()
  await drain()
  return plan
}

const newHalf = (): HalfPlan => ({ claims: new Set(), levels: new Map(), transactions: new Set() })

function add(half: HalfPlan, transaction: number, { index, levels }: PlacedClaim): void {
  half.claims.add(index)
  half.transactions.add(transaction)
  levels.forEach((level, place) => {
    const isOuter = place < levels.length - 1
    half.levels.set(level, isOuter || (half.levels.get(level) ?? false))
  })
}

/** Where claims stand, as the segments go by. */
class ClaimPlaces {
  private levels: { index: number; depth: number }[] = []
  private claims: PlacedClaim[] = []

  take(block: SegmentBlock): void {
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      const tag = block.tag(ordinal)
      const index = block.firstIndex + ordinal
      if (tag === tags.hl) {
        const depth = depths.get(block.code(ordinal, 3)) ?? 1
        this.levels = [...this.levels.filter((level) => level.depth < depth), { index, depth }]
      } else if (tag === tags.clm) this.claims.push({ index, levels: this.levels.map((level) => level.index) })
      else if (tag === tags.st) this.levels = []
    }
  }

  /** The claims before a segment, which are then forgotten. */
  takeBefore(index: number): PlacedClaim[] {
    const own = this.claims.filter((claim) => claim.index < index)
    this.claims = this.claims.slice(own.length)
    return own
  }
}

const headings: readonly string[] = ['ST', 'SE', 'BHT', 'NM1', 'PER']

/** It concerns every claim of the transaction. */
function isEnvelope({ loop, segment }: Finding): boolean {
  return loop === undefined || loop === 'ST' || ((loop === '1000A' || loop === '1000B') && headings.includes(segment))
}
