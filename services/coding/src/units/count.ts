import { HIERARCHIES } from '../specialties/index.ts'
import type { Hierarchy, Ladder } from '../specialties/rules.ts'

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
  const made = new Map<string, number>()
  const add = (code: string, units: number) => units > 0 && made.set(code, (made.get(code) ?? 0) + units)
  const leading = new Set(HIERARCHIES.flatMap((hierarchy) => leadingOf(hierarchy, lines) ?? []))
  const more = new Map(HIERARCHIES.flat())
  for (const { code, units } of lines) {
    const further = more.get(code)
    const first = leading.has(code) && !made.has(code) ? 1 : 0
    add(code, further === undefined ? units : first)
    if (further !== undefined) add(further, units - first)
  }
  return [...made].map(([code, units]) => ({ code, units }))
}

function leadingOf(hierarchy: Hierarchy, lines: readonly CountedLine[]): string | undefined {
  return hierarchy.find(([first]) => lines.some(({ code }) => code === first))?.[0]
}
