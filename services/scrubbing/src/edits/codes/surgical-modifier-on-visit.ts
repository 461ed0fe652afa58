import type { Edit } from '../../edit.ts'
import { judgeLines, says, isVisit } from '../../lines.ts'

const OF_SURGERY = [
  '22',
  '50',
  '51',
  '54',
  '55',
  '56',
  '58',
  '62',
  '66',
  '73',
  '74',
  '78',
  '79',
  '80',
  '81',
  '82',
  'AS',
]

export const surgicalModifierOnVisit: Edit = {
  id: 'surgical-modifier-on-visit',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT modifiers of surgery: not on evaluation and management',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A visit has a modifier of surgery.',
  fix: 'Remove it, or use the modifier of a visit (24, 25, 57).',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) => judgeLines(lines.filter(isVisit), 'modifiers', (one) => says(one, ...OF_SURGERY)),
}
