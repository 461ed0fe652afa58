import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const admissionTypeKnown: Edit = {
  id: 'admission-type-known',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 14: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 not known',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The type of admission or visit is not one that there is.',
  fix: 'Correct it.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay } }) {
    if (!stay?.admissionType) return NOT_APPLICABLE
    return failAt(/^[1-59]$/.test(stay.admissionType) ? [] : ['stay.admissionType'])
  },
}
