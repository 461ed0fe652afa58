import { billOf } from '../../bill.ts'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const admissionSourceStated: Edit = {
  id: 'admission-source-stated',
  severity: 'stop',
  family: 'completeness',
  authority:
    '005010X223A2 CL102; NUBC form locator 15: point of origin, except of a laboratory bill of patients who are not there (014)',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The point of origin is missing.',
  fix: 'Add where the patient came from.',
  prevents: ['277CA.A6', 'CARC.16'],
  withoutData: 'carry',
  check({ claim }) {
    if (!claim.stay) return noDataAt(['stay.admissionSource'], 'The source says nothing of the stay.')
    if (billOf(claim)?.facility === '14') return NOT_APPLICABLE
    return failAt(claim.stay.admissionSource ? [] : ['stay.admissionSource'])
  },
}
