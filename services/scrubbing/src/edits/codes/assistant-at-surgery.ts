import type { ProcedureKind } from '@claimrail/codesets'
import type { Edit } from '../../edit.ts'
import { judgeLines, kindOf, says } from '../../lines.ts'

/** Visits have an edit of their own for modifiers of surgery. */
const NO_SURGERY: readonly (ProcedureKind | undefined)[] = [
  'diagnostic',
  'laboratory',
  'vaccine',
  'administration',
  'drug',
  'supply',
]

export const assistantAtSurgery: Edit = {
  id: 'assistant-at-surgery',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT modifiers 80, 81 and 82, HCPCS modifier AS: an assistant at surgery',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'An assistant at surgery is billed for what is no surgery.',
  fix: 'Remove the modifier, or correct the procedure.',
  prevents: ['CARC.54', 'CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, '80', '81', '82', 'AS')),
      'modifiers',
      (one) => NO_SURGERY.includes(kindOf(one)),
    ),
}
