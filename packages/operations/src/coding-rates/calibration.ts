import { verdictOf, type Case } from './case.ts'

/** Codes whose score lies in [from, to), and what became of them; the last band has 1 as well. */
export type ScoreBand = {
  from: number
  to: number
  /** Billed unasked, and no one has changed it. */
  kept: number
  /** A person chose the same code, or another one. */
  confirmed: number
  overridden: number
  /** Waits for a person. */
  open: number
  /** overridden of kept, confirmed and overridden; undefined where there are none. */
  overrideRate: number | undefined
  /** Upper end of the 95 % interval of that rate (Wilson 1927). */
  overrideRateUpTo: number | undefined
}

/** Fewer than these in a band say little. */
export const ENOUGH_JUDGED = 30
/** A band in which more than these were overridden is one for a coder. */
export const TOLERATED_RATE = 0.05

const BANDS = 20

type Outcome = 'kept' | 'confirmed' | 'overridden' | 'open'

/** What became of codes with a score, by bands of it, highest first; bands without any are left out. */
export function bandsOf(cases: readonly Case[]): ScoreBand[] {
  const counts = new Map<number, Record<Outcome, number>>()
  for (const { score, outcome } of cases.flatMap(scoredOf)) {
    const band = Math.min(BANDS - 1, Math.floor(score * BANDS + 1e-9))
    const count = counts.get(band) ?? { kept: 0, confirmed: 0, overridden: 0, open: 0 }
    count[outcome]++
    counts.set(band, count)
  }
  return [...counts].sort(([a], [b]) => b - a).map(([band, count]) => bandOf(band, count))
}

function bandOf(band: number, count: Record<Outcome, number>): ScoreBand {
  const judged = count.kept + count.confirmed + count.overridden
  return {
    ...{ from: band / BANDS, to: (band + 1) / BANDS, ...count },
    overrideRate: judged === 0 ? undefined : count.overridden / judged,
    overrideRateUpTo: judged === 0 ? undefined : upperEnd(count.overridden, judged),
  }
}

/** Choices from words and maps: those that were billed unasked, and those that a coder was asked about because of their score. */
function scoredOf(one: Case): { score: number; outcome: Outcome }[] {
  const unasked = [...one.unasked.values()].flatMap(({ score, fate }) =>
    fate === 'gone' ? [] : [{ score, outcome: fate }],
  )
  const asked = [...one.questions].flatMap(([queryId, { isUnsure, proposed }]) => {
    const outcome = verdictOf(one, queryId)
    const isOutcome = outcome === 'confirmed' || outcome === 'overridden' || outcome === 'open'
    return isUnsure && proposed?.score !== undefined && isOutcome ? [{ score: proposed.score, outcome }] : []
  })
  return [...unasked, ...asked]
}

/**
 * The lowest threshold that the numbers carry: from the highest band down, each with enough judged and few enough overridden. Undefined where the highest
 * says too little. What was billed unasked counts as right while no one has changed it.
 */
export function suggestedThreshold(bands: readonly ScoreBand[]): number | undefined {
  let suggested: number | undefined
  for (const { from, kept, confirmed, overridden, overrideRate } of bands) {
    if (kept + confirmed + overridden < ENOUGH_JUDGED || (overrideRate ?? 1) > TOLERATED_RATE) break
    suggested = from
  }
  return suggested
}

/** Upper end of the Wilson score interval at 95 %. */
function upperEnd(hits: number, of: number): number {
  const z = 1.96
  const rate = hits / of
  const middle = rate + (z * z) / (2 * of)
  const half = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))
  return Math.min(1, (middle + half) / (1 + (z * z) / of))
}
