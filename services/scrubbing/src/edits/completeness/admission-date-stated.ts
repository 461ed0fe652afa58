import { isInpatient } from '../../bill.ts'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const admissionDateStated: Edit = {
  id: 'admission-date-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X223A2 DTP*435: date and hour of admission of an inpatient',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'An inpatient bill does not say when the patient was admitted.',
  fix: 'Add date and hour of the admission.',
  prevents: ['277CA.A6', 'CARC.16'],
  withoutData: 'carry',
  check({ claim }) {
    if (!isInpatient(claim)) return NOT_APPLICABLE
    if (!claim.stay) return noDataAt(['stay.admittedAt'], 'The source says nothing of the stay.')
    return failAt(claim.stay.admittedAt ? [] : ['stay.admittedAt'])
  },
}
