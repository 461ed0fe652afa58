import { failAt, type Edit } from '../../edit.ts'

const MOST = { professional: 12, institutional: 25 } as const

export const diagnosisCount: Edit = {
  id: 'diagnosis-count',
  severity: 'stop',
  family: 'completeness',
  authority:
    'ASC X12N 005010X222A1 and 005010X223A2 HI segment of loop 2300: at most 12 diagnoses on an 837P, 25 on an 837I',
  effective: '2012-01-01',
  owner: 'coder',
  wrong: 'The claim has no diagnosis, or more than one claim can hold.',
  fix: 'Add the diagnosis, or split the claim.',
  prevents: ['277CA.A6', 'CARC.16', 'RARC.M76'],
  withoutData: 'hold',
  check: ({ claim: { kind, diagnoses } }) =>
    failAt(diagnoses.length === 0 || diagnoses.length > MOST[kind] ? ['diagnoses'] : []),
}
