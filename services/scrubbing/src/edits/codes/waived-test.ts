import type { Edit } from '../../edit.ts'
import { judgeLines, says, kindOf } from '../../lines.ts'

export const waivedTest: Edit = {
  id: 'waived-test',
  severity: 'stop',
  family: 'codes',
  authority:
    '42 CFR 493.15; CMS list of waived tests: QW goes on waived laboratory tests, but not on those waived without it',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'The modifier of a waived test stands on what takes none.',
  fix: 'Remove QW.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, 'QW')),
      'modifiers',
      (one) => one.procedure !== undefined && (kindOf(one) !== 'laboratory' || one.procedure.facts.waived === 'always'),
    ),
}
