import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'
import type { SubjectLine } from '../../subject.ts'

export const drugWasteAlone: Edit = {
  id: 'drug-waste-alone',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 17, 40: JW names the discarded part of a drug whose given part stands on another line',
  effective: '2017-01-01',
  owner: 'coder',
  wrong: 'A discarded drug is billed without the part that was given.',
  fix: 'Add the line of the given part, or remove JW.',
  prevents: ['CARC.16', 'RARC.N823'],
  withoutData: 'hold',
  check({ lines }) {
    const isOf = (one: SubjectLine, other: SubjectLine) =>
      one.line.procedureCode === other.line.procedureCode && one.line.serviceDate === other.line.serviceDate
    return judgeLines(
      lines.filter((one) => says(one, 'JW')),
      'modifiers',
      (one) => !lines.some((other) => isOf(one, other) && !says(other, 'JW')),
    )
  },
}
