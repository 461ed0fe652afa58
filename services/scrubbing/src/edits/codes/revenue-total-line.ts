import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const revenueTotalLine: Edit = {
  id: 'revenue-total-line',
  severity: 'stop',
  family: 'codes',
  authority: '005010X223A2 SV2: the total of the paper form, revenue code 0001, is no line of an 837I',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The total of the paper form stands as a line.',
  fix: 'Remove the line.',
  prevents: ['277CA.A7', 'RARC.M50'],
  withoutData: 'hold',
  check: ({ lines }) => judgeLines(lines, 'revenueCode', ({ line }) => line.revenueCode === '0001'),
}
