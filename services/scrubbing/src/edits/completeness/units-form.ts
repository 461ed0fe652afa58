import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const unitsForm: Edit = {
  id: 'units-form',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 SV104: more than nothing, at most eight digits, three of them after the point',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'Units of a line are not a number that a claim can carry.',
  fix: 'Correct the units.',
  prevents: ['277CA.A7', 'RARC.M53'],
  withoutData: 'hold',
  check: ({ lines }) => judgeLines(lines, 'units', ({ line: { units } }) => !isQuantity(units)),
}

function isQuantity(units: number): boolean {
  const [whole = '', parts = ''] = String(units).split('.')
  return units > 0 && /^\d+$/.test(whole) && parts.length <= 3 && whole.length + parts.length <= 8
}
