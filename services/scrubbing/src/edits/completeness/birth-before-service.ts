import { failAt, type Edit } from '../../edit.ts'

export const birthBeforeService: Edit = {
  id: 'birth-before-service',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 DMG02 and DTP*472: no service before birth',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A date of service lies before the birth of the patient.',
  fix: 'Correct the date of birth or the date of service.',
  prevents: ['277CA.A8', 'CARC.14'],
  withoutData: 'hold',
  check: ({ claim, from }) => failAt(claim.patient.birthDate > from ? ['patient.birthDate'] : []),
}
