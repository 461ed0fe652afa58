import { has, isProfessional, type ModifierRule } from './modifier-step.ts'
import { wordsOf } from './words-of-charge.ts'

const TECHNICAL_ONLY = /\b(technical (component|part)|tracing only|images only)\b/i

/**
 * 26 on a test with two parts that a clinician reads in a facility, which owns the equipment; TC when the words say that only the
 * technical part was done (Medicare Claims Processing Manual, chapter 13, 20; PC/TC indicator 1 of the fee schedule).
 */
export const partOfTest: ModifierRule = (charge, _, billing) => {
  const { encounter, context } = billing
  const fee = context.tables.fee(charge.code, '', charge.serviceDate)
  const hasParts = charge.facts.split ?? fee?.pcTc === '1'
  if (!hasParts || !isProfessional(charge) || has(charge, '26', 'TC')) return []
  if (TECHNICAL_ONLY.test(wordsOf(charge, billing)))
    return [{ modifier: 'TC', reason: 'only the technical part, in the words of the record' }]
  const place = context.codes.lookup('placeOfService', encounter.placeOfService, charge.serviceDate)
  if (!place?.facts.facility) return []
  return [
    {
      modifier: '26',
      reason: `read at place of service ${encounter.placeOfService}, whose facility owns the equipment`,
    },
  ]
}

const STOPPED =
  /\b(discontinued|aborted|terminated|stopped)\b.{0,60}\b(due to|because|owing to|for (patient )?safety)\b/i
const REDUCED = /\b(reduced service|partially (done|performed|completed)|only part of)\b/i

/** 53 on a procedure that was stopped for the patient's sake, 52 on one that was reduced: only when the words say so. */
export const lessThanWhole: ModifierRule = (charge, _, billing) => {
  const kinds = ['procedure', 'diagnostic', 'addon']
  if (!isProfessional(charge) || !kinds.includes(charge.facts.kind) || has(charge, '52', '53', '22')) return []
  const words = wordsOf(charge, billing)
  if (STOPPED.test(words)) return [{ modifier: '53', reason: 'stopped, in the words of the record' }]
  return REDUCED.test(words) ? [{ modifier: '52', reason: 'reduced, in the words of the record' }] : []
}
