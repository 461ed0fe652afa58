import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const admissionTypeStated: Edit = {
  id: 'admission-type-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X223A2 CL101; NUBC form locator 14: priority of the admission or visit',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The type of admission or visit is missing.',
  fix: 'Add it: 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma, 9 not known.',
  prevents: ['277CA.A6', 'CARC.16'],
  withoutData: 'carry',
  check({ claim: { stay } }) {
    if (!stay) return noDataAt(['stay.admissionType'], 'The source says nothing of the stay.')
    return failAt(stay.admissionType ? [] : ['stay.admissionType'])
  },
}
