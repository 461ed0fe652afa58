import { failAt, type Edit } from '../../edit.ts'

export const dates: Edit = {
  id: 'dates',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 DTP*472 and DMG02: no service before birth or after the claim is made',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A date of service lies before the birth of the patient, or after the claim was made.',
  fix: 'Correct the date of service or the date of birth.',
  prevents: ['277CA.A8', 'CARC.14', 'CARC.110'],
  withoutData: 'hold',
  check: ({ claim, date, lines }) =>
    failAt([
      ...lines
        .filter(({ line }) => line.serviceDate > date || line.serviceDate < claim.patient.birthDate)
        .map(({ path }) => `${path}.serviceDate`),
      ...(claim.patient.birthDate > date ? ['patient.birthDate'] : []),
    ]),
}
