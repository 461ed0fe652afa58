import { failAt, type Edit } from '../../edit.ts'

export const medicareIsSelf: Edit = {
  id: 'medicare-is-self',
  severity: 'stop',
  family: 'completeness',
  authority: 'Medicare companion guide for 005010X222A1: a beneficiary has no dependents, SBR02 is 18',
  effective: '2012-01-01',
  filingIndicators: ['MA', 'MB'],
  owner: 'registration',
  wrong: 'Medicare is billed for someone who is not the beneficiary.',
  fix: 'Bill under the patient’s own Medicare number.',
  prevents: ['277CA.A7', 'CARC.31', 'CARC.33'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(claim.coverage.relationship === '18' ? [] : ['coverage.relationship']),
}
