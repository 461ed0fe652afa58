import { failAt, type Edit } from '../../edit.ts'

/** Organisms and resistance, severe sepsis, outcome and week of pregnancy, social circumstances, resuscitation, blood type, body mass index. */
const ADDS_ONLY = /^(B95|B96|B97|Z16|R652|Z37|Z3A|Z5[5-9]|Z6[0-8])/

export const neverFirst: Edit = {
  id: 'never-first',
  severity: 'stop',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.B.14, I.C.1.d.4, I.C.21.c: codes that only add to another; Medicare Code Editor: unacceptable principal diagnosis',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'The first diagnosis only adds to another one.',
  fix: 'List the condition first.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.MA63'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(ADDS_ONLY.test(claim.diagnoses[0] ?? '') ? ['diagnoses[0]'] : []),
}
