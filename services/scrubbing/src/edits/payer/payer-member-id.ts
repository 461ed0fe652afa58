import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const payerMemberId: Edit = {
  id: 'payer-member-id',
  severity: 'stop',
  family: 'payer',
  authority: 'The payer’s own rules (pack)',
  effective: '2000-01-01',
  owner: 'registration',
  wrong: 'The member id does not have the form that the payer gives its ids.',
  fix: 'Correct the member id from the patient’s card.',
  prevents: ['277CA.A7', 'CARC.31'],
  withoutData: 'carry',
  check({ claim, pack }) {
    if (!pack) return noDataAt(['coverage.payer.id'], 'No rules of this payer are loaded.')
    if (pack.memberIdPattern === undefined) return NOT_APPLICABLE
    const whole = new RegExp(`^(?:${pack.memberIdPattern})$`)
    return failAt(whole.test(claim.coverage.memberId) ? [] : ['coverage.memberId'])
  },
}
