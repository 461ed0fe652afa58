import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const dischargeStatusStated: Edit = {
  id: 'discharge-status-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X223A2 CL103; NUBC form locator 17: patient discharge status',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'The discharge status is missing.',
  fix: 'Add where the patient went.',
  prevents: ['277CA.A6', 'CARC.16'],
  withoutData: 'carry',
  check({ claim: { stay } }) {
    if (!stay) return noDataAt(['stay.dischargeStatus'], 'The source says nothing of the stay.')
    return failAt(stay.dischargeStatus ? [] : ['stay.dischargeStatus'])
  },
}
