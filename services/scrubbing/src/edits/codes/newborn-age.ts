import { daysBetween } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const newbornAge: Edit = {
  id: 'newborn-age',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 14: type 4 is a newborn, within 28 days of birth',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'A newborn’s admission is that of someone older than 28 days.',
  fix: 'Correct the type of admission or the date of birth.',
  prevents: ['277CA.A8', 'CARC.16'],
  withoutData: 'hold',
  check({ claim: { stay, patient }, from }) {
    if (stay?.admissionType !== '4') return NOT_APPLICABLE
    const admitted = stay.admittedAt?.slice(0, 10) ?? from
    return failAt(daysBetween(patient.birthDate, admitted) > 28 ? ['stay.admissionType', 'patient.birthDate'] : [])
  },
}
