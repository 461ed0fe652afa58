import type { Edit } from '../../edit.ts'
import { judgeLines, says } from '../../lines.ts'

export const lineCharge: Edit = {
  id: 'line-charge',
  severity: 'warn',
  family: 'completeness',
  authority:
    '005010X222A1 SV102: a line for nothing is denied, except a vaccine that the state supplied (SL) or a quality code',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'A line has no charge.',
  fix: 'Give the charge of the fee schedule, or remove the line.',
  prevents: ['RARC.M79', 'CARC.16'],
  withoutData: 'hold',
  check: ({ lines }) =>
    judgeLines(
      lines.filter(({ line }) => !/\dF$/.test(line.procedureCode)),
      'chargeCents',
      (one) => one.line.chargeCents === 0 && !says(one, 'SL'),
    ),
}
