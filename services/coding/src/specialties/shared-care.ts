import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { has, isProfessional } from '../modifiers/modifier-step.ts'
import { wordsOf } from '../modifiers/words-of-charge.ts'
import type { Query } from '../query.ts'
import { SHARED_CARE } from './index.ts'
import { answeredProcedure, procedureQuestion } from './recode.ts'
import type { SharedCare } from './rules.ts'

const CARE_BY_OTHERS =
  /\b(follow[- ]?up( care)?|care afterwards|postoperative care|aftercare)\b.{0,30}\b(with|by) (an? )?(other|another|outside|different|own|primary)\b|\btransfer(red)? (of )?care\b/i
const CARE_ONLY = /\b(took over|assum(ed|ing)) (the )?care\b|\b(postoperative|follow[- ]?up) care only\b/i

/**
 * 54 on a procedure whose care afterwards is with others, 55 on that care alone: by the record's words, or an answer where whoever did it mostly
 * gives none. Then the seventh character of the injury must fit the part that is billed.
 */
export function shareCare(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const rule = SHARED_CARE.find(({ codes }) => codes.includes(charge.code))
    if (!rule || !isProfessional(charge)) return { charges: [charge] }
    const shared = sharedBy(charge, rule, billing)
    const [line = charge] = shared.charges
    const episode = shared.queries ? { charges: [line] } : fittingEpisode(line, rule, billing)
    return { ...shared, charges: episode.charges, queries: [...(shared.queries ?? []), ...(episode.queries ?? [])] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
    modifiers: results.flatMap(({ modifiers }) => modifiers ?? []),
  }
}

function sharedBy(charge: CodedCharge, { askedAt }: SharedCare, billing: Billing): StepResult {
  if (has(charge, '54', '55', '56')) return { charges: [charge] }
  const words = wordsOf(charge, billing)
  if (CARE_ONLY.test(words)) return marked(charge, '55', 'only the care afterwards, in the words of the record')
  if (CARE_BY_OTHERS.test(words))
    return marked(charge, '54', 'the care afterwards is with others, in the words of the record')
  if (!askedAt.includes(billing.encounter.placeOfService)) return { charges: [charge] }
  const query: Query = {
    code: 'coding.care-after',
    fields: [`${charge.path}.modifiers`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: ['others', 'same-group', 'cannot-determine'],
  }
  const answer = billing.context.answers.to(query)?.value
  if (answer === 'others') return marked(charge, '54', 'the care afterwards is with others, as answered')
  return answer === 'same-group' ? { charges: [charge] } : { charges: [charge], queries: [query] }
}

function marked(charge: CodedCharge, modifier: string, reason: string): StepResult {
  return {
    charges: [{ ...charge, modifiers: [...charge.modifiers, modifier] }],
    modifiers: [{ path: charge.path, modifier, reason }],
  }
}

/** A procedure on an injury that the record calls later care, or later care of one in active treatment: one of the two is wrong. */
function fittingEpisode(charge: CodedCharge, { seventh }: SharedCare, billing: Billing): StepResult {
  const fitting = has(charge, '55') ? seventh.after : seventh.procedure
  const injuries = charge.reasons
    .flatMap((place) => billing.diagnoses.codes[place] ?? [])
    .filter((code) => code.startsWith('S') && code.length === 7)
  if (injuries.length === 0 || injuries.some((code) => fitting.includes(code.slice(6)))) return { charges: [charge] }
  const query = procedureQuestion(charge)
  const answered = answeredProcedure(charge, query, billing)
  return answered ? { charges: [answered] } : { charges: [charge], queries: [query] }
}
