import type { VisitFacts } from '@claimrail/domain'
import { decisionMaking } from './decision-making.ts'
import type { Family } from './families.ts'
import type { Level } from './level.ts'

/** What the record supports of a family: places of its lowest and highest code that may be right. */
export type Support = {
  from: number
  to: number
  by: 'decisionMaking' | 'time'
  arithmetic: readonly string[]
}

/**
 * The codes of a family that the documented facts support: by decision making or by total time, whichever is higher
 * (AMA CPT E/M guidelines). An emergency visit has no time, a discharge no decision making.
 * @returns support undefined where the record is silent
 */
export function supportOf(family: Family, facts: VisitFacts): { support?: Support; arithmetic: readonly string[] } {
  const made = decisionMaking(facts)
  const usesLevels = family.rows.some((row) => row.levels.length > 0)
  const byTime = placeByMinutes(family, facts.totalMinutes)
  const arithmetic = [...(usesLevels ? made.sentences : []), ...timeText(family, facts.totalMinutes, byTime)]
  const range = usesLevels ? made.range : undefined
  if (!range) return timeAlone(byTime, arithmetic, usesLevels && made.sentences.length > 0, family)
  const from = placeByLevel(family, range.from)
  const to = placeByLevel(family, range.to)
  const support: Support = {
    from: Math.max(from, byTime ?? -1),
    to: Math.max(to, byTime ?? -1),
    by: byTime !== undefined && byTime > to ? 'time' : 'decisionMaking',
    arithmetic,
  }
  return { support, arithmetic }
}

/** Time decides alone where nothing of decision making is documented; where a part is, the level may be higher still. */
function timeAlone(place: number | undefined, arithmetic: readonly string[], isPartKnown: boolean, family: Family) {
  if (place === undefined) return { arithmetic }
  const to = isPartKnown ? family.rows.length - 1 : place
  return { support: { from: place, to, by: 'time' as const, arithmetic }, arithmetic }
}

function placeByLevel(family: Family, level: Level): number {
  return family.rows.findIndex((row) => row.levels.includes(level))
}

/** The highest code whose minutes are met; undefined where none is, or the family does not go by time. */
function placeByMinutes(family: Family, minutes: number | undefined): number | undefined {
  if (minutes === undefined) return undefined
  const place = family.rows.findLastIndex((row) => row.minutes !== undefined && row.minutes <= minutes)
  return place < 0 ? undefined : place
}

function timeText(family: Family, minutes: number | undefined, place: number | undefined): string[] {
  if (minutes === undefined) return []
  if (family.rows.every((row) => row.minutes === undefined)) return [`time: ${minutes} min do not count for this visit`]
  const row = place === undefined ? undefined : family.rows[place]
  return [row ? `time: ${minutes} min >= ${row.minutes} = ${row.code}` : `time: ${minutes} min reach no code`]
}
