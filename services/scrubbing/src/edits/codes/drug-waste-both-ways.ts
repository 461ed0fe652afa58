import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'
import type { SubjectLine } from '../../subject.ts'

export const drugWasteBothWays: Edit = {
  id: 'drug-waste-both-ways',
  severity: 'stop',
  family: 'codes',
  authority: 'HCPCS modifiers JW and JZ: something was discarded, or nothing was',
  effective: '2023-01-01',
  owner: 'coder',
  wrong: 'A drug is said to have been discarded in part on one line and not at all on another.',
  fix: 'Keep what the record says.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check({ lines }) {
    const nameOf = ({ line }: SubjectLine) => `${line.procedureCode} ${line.serviceDate}`
    const discarded = lines.filter((one) => says(one, 'JW')).map(nameOf)
    return judgeLines(
      lines.filter((one) => says(one, 'JZ')),
      'modifiers',
      (one) => discarded.includes(nameOf(one)),
    )
  },
}
