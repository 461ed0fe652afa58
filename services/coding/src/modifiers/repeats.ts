import { has, type ModifierRule } from './modifier-step.ts'
import { documentedOf } from './words-of-charge.ts'

const OTHER_CLINICIAN = /\b(another|different|second) (physician|clinician|provider|surgeon)\b/i
const REPEATABLE = ['procedure', 'diagnostic', 'laboratory']

/**
 * 76 on a service that was done again the same day, 77 by another clinician, 91 on a laboratory test that was repeated: on the later lines only,
 * and only when the record documents it as often as it was charged. A line that is twice there by mistake gets none.
 */
export const repeatedService: ModifierRule = (charge, all, billing) => {
  if (!REPEATABLE.includes(charge.facts.kind) || has(charge, '76', '77', '91', '59', 'XE', 'XS', 'RT', 'LT', '50'))
    return []
  const same = all.filter(
    (one) =>
      one.code === charge.code &&
      one.serviceDate === charge.serviceDate &&
      (one.revenueCode === undefined) === (charge.revenueCode === undefined),
  )
  const place = same.indexOf(charge)
  const documented = documentedOf(charge, billing)
  if (place === 0 || documented.length < same.length) return []
  if (charge.facts.kind === 'laboratory')
    return [{ modifier: '91', reason: `documented ${documented.length} times that day` }]
  const isOther = OTHER_CLINICIAN.test(documented[place]?.performed.text ?? '')
  const by = isOther ? 'another clinician' : 'the same clinician'
  return [{ modifier: isOther ? '77' : '76', reason: `documented ${documented.length} times that day, again by ${by}` }]
}
