import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { PastClaim } from '../../history.ts'
import type { Subject } from '../../subject.ts'
import { serviceOf } from './service-of.ts'

export const duplicateClaim: Edit = {
  id: 'duplicate-claim',
  severity: 'stop',
  family: 'history',
  authority: 'Medicare Claims Processing Manual, chapter 1, 120.2: exact duplicate claims',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'Every line of this claim was billed before, on another claim for the same patient, clinician and payer.',
  fix: 'Withdraw the visit if it was registered twice; if it is another service, say so with modifier 76, 77, 91 or 59.',
  prevents: ['CARC.18', '277CA.A3', 'RARC.N522'],
  withoutData: 'carry',
  check(subject) {
    const { claim, history } = subject
    if (claim.frequencyCode !== '1' || claim.payerPlace > 0 || claim.lines.length === 0) return NOT_APPLICABLE
    if (!history) return noDataAt(['lines'], 'No earlier claims of this patient are at hand.')
    return failAt(history.some((past) => repeats(subject, past)) ? ['lines'] : [])
  },
}

function repeats({ claim }: Subject, past: PastClaim): boolean {
  if (past.kind !== claim.kind || past.renderingNpi !== claim.rendering.npi) return false
  if (past.payerId !== claim.coverage.payer.id || past.billingNpi !== claim.billingProvider.npi) return false
  const billed = new Set(past.lines.map(serviceOf))
  return claim.lines.every((line) => billed.has(serviceOf(line)))
}
