import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const deathDated: Edit = {
  id: 'death-dated',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC occurrence code 55 and discharge status 20, 40, 41, 42: a death has its date',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The patient died, and no date of death is told.',
  fix: 'Add occurrence code 55 with the date.',
  prevents: ['277CA.A6', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    if (!['20', '40', '41', '42'].includes(stay?.dischargeStatus ?? '')) return NOT_APPLICABLE
    return failAt(stay?.occurrenceCodes?.some(({ code }) => code === '55') ? [] : ['stay.occurrenceCodes'])
  },
}
