import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing } from '../procedures/billing.ts'
import { documentedFor, type Documented } from '../procedures/documented.ts'

/** What is documented of a line: by its code, day and diagnoses. */
export function documentedOf(charge: CodedCharge, { encounter, documented, context }: Billing): Documented[] {
  if (documented.length === 0) return []
  const ids = encounter.charges.find(({ id }) => id === charge.chargeId)?.diagnosisIds ?? []
  return documentedFor(
    { serviceDate: charge.serviceDate, diagnosisIds: ids },
    charge.code,
    documented,
    context.threshold,
  )
}

/** The words that say how and where a line was done: the charge's own, and those of what it bills where that is one thing only. */
export function wordsOf(charge: CodedCharge, billing: Billing): string {
  const own = billing.encounter.charges.find(({ id }) => id === charge.chargeId)?.text ?? ''
  const documented = documentedOf(charge, billing)
  const [only] = documented
  if (documented.length !== 1 || !only) return own
  return [own, only.performed.text, only.performed.site ?? ''].join(' ; ')
}
