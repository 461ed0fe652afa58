import type { Edit } from '../../edit.ts'
import { judgeLines, kindOf, says } from '../../lines.ts'
import type { SubjectLine } from '../../subject.ts'

export const splitCareModifier: Edit = {
  id: 'split-care-modifier',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 12, 40.2 and 40.4: care is split where there is care after surgery, of 10 or 90 days',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Care is split of a procedure without care after it.',
  fix: 'Remove 54, 55 or 56.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, '54', '55', '56') && one.procedure),
      'modifiers',
      hasNoCareAfter,
    ),
}

/** Where no days are known, what is no procedure has none. */
function hasNoCareAfter(one: SubjectLine): boolean {
  const days = one.procedure?.facts.globalDays
  return days === undefined ? kindOf(one) !== 'procedure' && kindOf(one) !== 'addon' : days === 0
}
