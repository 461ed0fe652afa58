import type { Claim } from '@claimrail/domain'
import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { answerOf, limitsOf, pathsOf, type Excess, type Limited } from './check-units.ts'
import type { Service } from './services.ts'

/** Modifiers that say that more was meant: distinct, repeated, and beyond the medically unlikely edits (GD). */
const MORE_WAS_MEANT = new Set(['59', 'XE', 'XP', 'XS', 'XU', '76', '77', '91', 'GD'])

export const mueDay: Edit = {
  id: 'mue-day',
  severity: 'stop',
  family: 'ncci',
  authority:
    'CMS medically unlikely edits of adjudication indicators 2 (absolute) and 3 (clinical); NCCI policy manual, chapter 1, V',
  effective: '2013-04-01',
  owner: 'coder',
  wrong: 'More units of a procedure on one day than the medically unlikely edits allow.',
  fix: 'Correct the units (one line with modifier 50 and one unit for both sides); a clinical limit may be passed with a modifier and the record.',
  prevents: ['CARC.151', 'CARC.222', 'RARC.N362'],
  withoutData: 'carry',
  check(subject) {
    const limits = limitsOf(subject)
    if (!limits) return NOT_APPLICABLE
    const asked = limits.limited.filter(({ limit }) => limit.per !== 'line')
    const excesses = asked.flatMap((one) => excessOf(one, subject.claim) ?? [])
    return answerOf(excesses, asked.length, limits.unknown)
  },
}

/**
 * Units of a day are those of all lines, also of earlier claims. Postoperative care alone (55) is not counted again; 50 is counted as
 * the units stated, so both sides are one unit, while RT and LT on two lines are two.
 */
function excessOf({ services, limit }: Limited, claim: Claim): Excess | undefined {
  const counted = services.filter(({ modifiers }) => !modifiers.includes('55'))
  const total = counted.reduce((sum, { units }) => sum + units, 0)
  if (total <= limit.units) return undefined
  const kind = limit.per === 'dayAbsolute' ? 'absolute' : 'clinical'
  const earlier = counted.some(({ path }) => path === undefined) ? ', with those of earlier claims' : ''
  const sentence = `${total} units of ${limit.code} on one day${earlier}, where at most ${limit.units} are paid (${kind}, ${limit.release}).`
  const answeredBy = limit.per === 'dayClinical' ? answerFor(counted, claim) : undefined
  return { fields: pathsOf(services), sentence, answeredBy }
}

function answerFor(counted: readonly Service[], claim: Claim): string | undefined {
  const modifier = counted.flatMap(({ modifiers }) => modifiers).find((one) => MORE_WAS_MEANT.has(one))
  if (modifier !== undefined) return `Modifier ${modifier} says that more was meant.`
  const isAttached = claim.documents?.some(({ kind, signed }) => kind === 'attachment' && signed)
  return isAttached ? 'A signed attachment goes with it.' : undefined
}
