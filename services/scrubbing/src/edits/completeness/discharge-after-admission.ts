import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const dischargeAfterAdmission: Edit = {
  id: 'discharge-after-admission',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUBC form locators 12 and 16: no one leaves before being admitted',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The discharge lies before the admission.',
  fix: 'Correct one of the two.',
  prevents: ['277CA.A8', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    if (!stay?.admittedAt || !stay.dischargedAt) return NOT_APPLICABLE
    return failAt(
      Date.parse(stay.dischargedAt) < Date.parse(stay.admittedAt) ? ['stay.admittedAt', 'stay.dischargedAt'] : [],
    )
  },
}
