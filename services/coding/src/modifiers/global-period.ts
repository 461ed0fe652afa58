import { daysBetween } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { sureCandidate, type Documented } from '../procedures/documented.ts'
import type { Query } from '../query.ts'
import { has, isProfessional } from './modifier-step.ts'
import { wordsOf } from './words-of-charge.ts'

const SAID = ['24', '25', '54', '55', '57', '58', '78', '79']
const RELATIONS = [
  { answer: 'planned-or-staged', modifier: '58', words: /\b(staged|planned|second stage|as planned)\b/i },
  {
    answer: 'return-for-complication',
    modifier: '78',
    words:
      /\b(return(ed)? to the (operating|procedure) room|for (a )?complication|postoperative (bleeding|infection))\b/i,
  },
  { answer: 'unrelated', modifier: '79', words: /\bunrelated\b/i },
] as const
const REASON = 'in the global period of an earlier procedure:'

/**
 * 58, 78 or 79 on a procedure in the global period of an earlier one, 24 on a visit for other diagnoses than it (Medicare Claims Processing
 * Manual, chapter 12, 40). Only from what the record tells of earlier procedures; how the two are related comes from its words
 * or an answer, never from a guess.
 */
export function globalPeriod(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const { history } = billing
  if (history.length === 0) return { charges }
  const results = charges.map((charge) => related(charge, history, billing))
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap((result) => result.modifiers ?? []),
    queries: results.flatMap((result) => result.queries ?? []),
  }
}

function related(charge: CodedCharge, history: readonly Documented[], billing: Billing): StepResult {
  if (!isProfessional(charge) || has(charge, ...SAID)) return { charges: [charge] }
  const earlier = history.find((one) => isInPeriod(charge, one, billing))
  if (!earlier) return { charges: [charge] }
  if (charge.facts.kind === 'em') return relatedVisit(charge, earlier, billing)
  if (charge.facts.kind !== 'procedure' || charge.facts.globalDays === undefined) return { charges: [charge] }
  const query: Query = {
    code: 'coding.global-relation',
    fields: [`${charge.path}.modifiers`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: [...RELATIONS.map(({ answer }) => answer), 'cannot-determine'],
  }
  const answer = billing.context.answers.to(query)?.value
  const words = wordsOf(charge, billing)
  const relation = RELATIONS.find((one) => one.answer === answer) ?? RELATIONS.find((one) => one.words.test(words))
  if (!relation) return { charges: [charge], queries: [query] }
  const how = relation.answer === answer ? 'answered' : 'in the words of the record'
  return proposed(charge, relation.modifier, `${REASON} ${relation.answer}, ${how}`)
}

function relatedVisit(charge: CodedCharge, earlier: Documented, { diagnoses }: Billing): StepResult {
  const places = earlier.performed.diagnosisIds.map((id) => diagnoses.placeOf.get(id))
  const isOther =
    charge.areReasonsStated && places.length > 0 && charge.reasons.every((place) => !places.includes(place))
  return isOther ? proposed(charge, '24', `${REASON} the visit was for other diagnoses`) : { charges: [charge] }
}

function isInPeriod(charge: CodedCharge, earlier: Documented, { context }: Billing): boolean {
  const days = sureCandidate(earlier, context.threshold)?.procedure.facts.globalDays ?? 0
  const passed = daysBetween(earlier.performed.performedOn, charge.serviceDate)
  return days > 0 && passed > 0 && passed <= days
}

function proposed(charge: CodedCharge, modifier: string, reason: string): StepResult {
  const { path, modifiers } = charge
  return { charges: [{ ...charge, modifiers: [...modifiers, modifier] }], modifiers: [{ path, modifier, reason }] }
}
