import { yearsBetween } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

export const agePlausible: Edit = {
  id: 'age-plausible',
  severity: 'stop',
  family: 'completeness',
  authority: 'Medicare Code Editor: an age of more than 124 years is an error in the date of birth',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The patient would be older than anyone.',
  fix: 'Correct the date of birth.',
  prevents: ['277CA.A7', 'RARC.MA61'],
  withoutData: 'hold',
  check: ({ claim, from }) => failAt(yearsBetween(claim.patient.birthDate, from) > 124 ? ['patient.birthDate'] : []),
}
