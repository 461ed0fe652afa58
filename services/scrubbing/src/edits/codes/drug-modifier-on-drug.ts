import type { ProcedureKind } from '@claimrail/codesets'
import type { Edit } from '../../edit.ts'
import { judgeLines, says, kindOf } from '../../lines.ts'

const OF_DRUGS: readonly (ProcedureKind | undefined)[] = ['drug', 'vaccine', 'supply', undefined]

export const drugModifierOnDrug: Edit = {
  id: 'drug-modifier-on-drug',
  severity: 'stop',
  family: 'codes',
  authority: 'HCPCS modifiers JW, JZ and JG: of drugs',
  effective: '2017-01-01',
  owner: 'coder',
  wrong: 'A modifier of drugs stands on a line that is no drug.',
  fix: 'Remove the modifier.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, 'JW', 'JZ', 'JG')),
      'modifiers',
      (one) => !OF_DRUGS.includes(kindOf(one)),
    ),
}
