import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const revenueCodeStated: Edit = {
  id: 'revenue-code-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X223A2 SV201: every line of an institutional claim has a revenue code of four digits',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A line has no revenue code, or one that is no four digits.',
  fix: 'Add the revenue code of the charge.',
  prevents: ['277CA.A6', 'RARC.M50'],
  withoutData: 'hold',
  check: ({ lines }) => judgeLines(lines, 'revenueCode', ({ line }) => !/^\d{4}$/.test(line.revenueCode ?? '')),
}
