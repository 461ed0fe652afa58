import { parsePatientControlNumber } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

export const controlNumber: Edit = {
  id: 'control-number',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 CLM01: the payer returns it, so it must lead back to the encounter',
  effective: '2012-01-01',
  owner: 'engineer',
  wrong: 'The patient control number is not one of ours, or is that of another payer in line.',
  fix: 'Replay the encounter from coding.',
  prevents: [],
  withoutData: 'hold',
  onlyOurs: true,
  check({ claim }) {
    const place = parsePatientControlNumber(claim.patientControlNumber)?.place
    return failAt(place?.payer === claim.payerPlace ? [] : ['patientControlNumber'])
  },
}
