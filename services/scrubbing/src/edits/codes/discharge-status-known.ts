import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const STATUSES = (
  '01 02 03 04 05 06 07 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70 ' +
  '81 82 83 84 85 86 87 88 89 90 91 92 93 94 95'
).split(' ')

export const dischargeStatusKnown: Edit = {
  id: 'discharge-status-known',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 17: patient discharge status',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The discharge status is not one that there is.',
  fix: 'Correct it.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    if (!stay?.dischargeStatus) return NOT_APPLICABLE
    return failAt(STATUSES.includes(stay.dischargeStatus) ? [] : ['stay.dischargeStatus'])
  },
}
