import { failAt, type Edit } from '../../edit.ts'

export const externalCauseFirst: Edit = {
  id: 'external-cause-first',
  severity: 'stop',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.C.20.a.6: an external cause code is never the first-listed one',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'The first diagnosis is an external cause.',
  fix: 'List the injury or condition first.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(/^[V-Y]/.test(claim.diagnoses[0] ?? '') ? ['diagnoses[0]'] : []),
}
