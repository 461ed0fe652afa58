import { HIERARCHIES } from '../specialties/index.ts'
import type { Ladder } from '../specialties/rules.ts'

export type CountedLine = { code: string; units: number }

/** What so many things, minutes or millimeters are billed as; empty when the ladder does not reach so far. */
export function countLines({ steps, from = 0 }: Ladder, count: number): CountedLine[] {
  const step = count < from ? undefined : steps.find(({ upTo }) => count <= upTo)
  const lines = (step?.lines ?? []).map(({ code, beyond, per }) => {
    const units = per === undefined ? 1 : Math.ceil(Math.max(0, count - (beyond ?? 0)) / per)
    return { code, units }
  })
  return lines.filter(({ units }) => units > 0)
}

/**
 * Several ladders of a day of which one code is billed first only once: skin biopsies of more than one technique have one first
 * code, incisional before punch before tangential, and every other biopsy is one more of its technique (CPT 2019, biopsy).
 */
export function firstOnce(lines: readonly CountedLine[]): CountedLine[] {
  const demoted = new Map(
    HIERARCHIES.flatMap((hierarchy) =>
      hierarchy.filter(([first]) => lines.some(({ code }) => code === first)).slice(1),
    ),
  )
  const made = new Map<string, number>()
  for (const { code, units } of lines) {
    const as = demoted.get(code) ?? code
    made.set(as, (made.get(as) ?? 0) + units)
  }
  return [...made].map(([code, units]) => ({ code, units }))
}
