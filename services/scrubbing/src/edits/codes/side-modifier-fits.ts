import type { ProcedureKind } from '@claimrail/codesets'
import type { Edit } from '../../edit.ts'
import { judgeLines, says, kindOf } from '../../lines.ts'

const SIDELESS: readonly (ProcedureKind | undefined)[] = ['em', 'laboratory', 'drug', 'vaccine', 'administration']

export const sideModifierFits: Edit = {
  id: 'side-modifier-fits',
  severity: 'stop',
  family: 'codes',
  authority: 'HCPCS modifiers RT and LT: of what has a right and a left',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A side is given to what has none.',
  fix: 'Remove RT or LT.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, 'RT', 'LT')),
      'modifiers',
      (one) => SIDELESS.includes(kindOf(one)),
    ),
}
