import type { Edit } from '../../edit.ts'
import { judgeLines, says, kindOf } from '../../lines.ts'

export const laboratoryRepeat: Edit = {
  id: 'laboratory-repeat',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT modifier 91: a clinical laboratory test repeated on the same day',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'The modifier of a repeated laboratory test stands on something else.',
  fix: 'Use 76 or 77 for a repeated procedure.',
  prevents: ['CARC.4', 'RARC.N823'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter((one) => says(one, '91')),
      'modifiers',
      (one) => kindOf(one) !== undefined && kindOf(one) !== 'laboratory',
    ),
}
