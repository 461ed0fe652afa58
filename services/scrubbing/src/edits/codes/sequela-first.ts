import { failAt, type Edit } from '../../edit.ts'

export const sequelaFirst: Edit = {
  id: 'sequela-first',
  severity: 'warn',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.B.10: the condition that remains comes first, the injury with seventh character S after it',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'The first diagnosis is the injury that left a sequela, not the sequela.',
  fix: 'List the condition that remains first.',
  prevents: ['CARC.16', 'RARC.MA63'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(/^[MST].{5}S$/.test(claim.diagnoses[0] ?? '') ? ['diagnoses[0]'] : []),
}
