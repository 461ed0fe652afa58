import { failAt, type Edit } from '../../edit.ts'

export const sexStated: Edit = {
  id: 'sex-stated',
  severity: 'warn',
  family: 'completeness',
  authority: 'Medicare companion guide for 005010X222A1 DMG03: F or M as Social Security has it',
  effective: '2012-01-01',
  filingIndicators: ['MA', 'MB'],
  owner: 'registration',
  wrong: 'Medicare is told no sex of the patient.',
  fix: 'Take the sex from the Medicare record.',
  prevents: ['277CA.A7', 'RARC.MA39'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(claim.patient.sex === 'U' ? ['patient.sex'] : []),
}
