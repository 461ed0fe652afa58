import { daysBetween } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { sureCandidate, type Documented } from '../procedures/documented.ts'
import type { Query } from '../query.ts'
import { has, isProfessional } from './modifier-step.ts'
import { wordsOf } from './words-of-charge.ts'

const SAID = ['24', '25', '54', '55', '57', '58', '78', '79']
const UNRELATED = /\bunrelated\b/i
const RELATIONS = [
  { answer: 'planned-or-staged', modifier: '58', words: /\b(staged|planned|second stage|as planned)\b/i },
  {
    answer: 'return-for-complication',
    modifier: '78',
    words:
      /\b(return(ed)? to the (operating|procedure) room|for (a )?complication|postoperative (bleeding|infection))\b/i,
  },
  { answer: 'unrelated', modifier: '79', words: UNRELATED },
] as const
const REASON = 'in the global period of an earlier procedure:'
/** A note that says it of the day; "not" and "no longer" say the contrary. */
const IN_PERIOD = /(?<!\bnot )(?<!\bno longer )\b(in|within|during|inside)\b.{0,20}\bglobal (surgical )?period\b/i

/** What tells that a service is in a global period: an earlier procedure of the record, or sentences of a note. */
type Period = { earlier: Documented } | { note: string }

/**
 * 58, 78 or 79 on a procedure in the global period of an earlier one, 24 on a visit for other diagnoses than it (Medicare Claims Processing
 * Manual, chapter 12, 40). Only from what the record, or a note in so many words, tells of earlier procedures; how the two are related comes
 * from its words or an answer, never from a guess.
 */
export function globalPeriod(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const note = noteOfPeriod(billing)
  if (billing.history.length === 0 && note === undefined) return { charges }
  const results = charges.map((charge): StepResult => {
    if (!isProfessional(charge) || has(charge, ...SAID)) return { charges: [charge] }
    const earlier = billing.history.find((one) => isInPeriod(charge, one, billing))
    const period = earlier ? { earlier } : note === undefined ? undefined : { note }
    if (!period) return { charges: [charge] }
    if (charge.facts.kind === 'em') return relatedVisit(charge, period, billing)
    return isOperation(charge) ? related(charge, period, charges, billing) : { charges: [charge] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap((result) => result.modifiers ?? []),
    queries: results.flatMap((result) => result.queries ?? []),
  }
}

function related(charge: CodedCharge, period: Period, charges: readonly CodedCharge[], billing: Billing): StepResult {
  const query: Query = {
    code: 'coding.global-relation',
    fields: [`${charge.path}.modifiers`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: [...RELATIONS.map(({ answer }) => answer), 'cannot-determine'],
  }
  const answer = billing.context.answers.to(query)?.value
  const answered = RELATIONS.find((one) => one.answer === answer)
  const relation = answered ?? relationIn(wordsOf(charge, billing)) ?? relationInNote(period, charges)
  if (!relation) return { charges: [charge], queries: [query] }
  return proposed(
    charge,
    relation.modifier,
    `${REASON} ${relation.answer}, ${answered ? 'answered' : 'in the words of the record'}`,
  )
}

function relationIn(words: string) {
  return RELATIONS.find((one) => one.words.test(words))
}

/** What a note says of the one procedure of the day; it may not say two things. */
function relationInNote(period: Period, charges: readonly CodedCharge[]) {
  if (!('note' in period) || charges.filter(isOperation).length > 1) return undefined
  const [relation, ...others] = RELATIONS.filter((one) => one.words.test(period.note))
  return others.length === 0 ? relation : undefined
}

function isOperation({ facts }: CodedCharge): boolean {
  return facts.kind === 'procedure' && facts.globalDays !== undefined
}

function relatedVisit(charge: CodedCharge, period: Period, { diagnoses }: Billing): StepResult {
  if ('note' in period) {
    return UNRELATED.test(period.note)
      ? proposed(charge, '24', `${REASON} unrelated, in the words of the record`)
      : { charges: [charge] }
  }
  const places = period.earlier.performed.diagnosisIds.flatMap((id) => diagnoses.placesOf.get(id) ?? [])
  const isOther =
    charge.areReasonsStated && places.length > 0 && charge.reasons.every((place) => !places.includes(place))
  return isOther ? proposed(charge, '24', `${REASON} the visit was for other diagnoses`) : { charges: [charge] }
}

/** The sentences that say that the day is in a global period, each with the next one. */
function noteOfPeriod({ encounter }: Billing): string | undefined {
  const said = encounter.notes.flatMap(({ text }) => {
    const sentences = text.split(/[.\n]/)
    return sentences.flatMap((sentence, i) => (IN_PERIOD.test(sentence) ? [sentence, sentences[i + 1] ?? ''] : []))
  })
  return said.length === 0 ? undefined : said.join('. ')
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
