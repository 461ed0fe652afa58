import type { Edit } from '../../edit.ts'
import { judgeLines, says, isVisit } from '../../lines.ts'
import { linesByDate } from '../../subject.ts'

export const visitModifierAlone: Edit = {
  id: 'visit-modifier-alone',
  severity: 'warn',
  family: 'codes',
  authority: 'CPT modifier 25: a visit beside another service of the same day',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A visit is said to be separate, and nothing stands beside it.',
  fix: 'Remove 25, or add the service that it was separate from.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check(subject) {
    const days = linesByDate(subject)
    return judgeLines(
      subject.lines.filter((one) => isVisit(one) && says(one, '25')),
      'modifiers',
      (one) => (days.get(one.line.serviceDate) ?? []).length < 2,
    )
  },
}
