import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const serviceDateFuture: Edit = {
  id: 'service-date-future',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 DTP*472: no service is billed before it took place',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'A date of service lies after the day that the claim was made.',
  fix: 'Correct the date, or wait until the service has taken place.',
  prevents: ['277CA.A8', 'CARC.110'],
  withoutData: 'hold',
  check: ({ date, lines }) => judgeLines(lines, 'serviceDate', ({ line }) => line.serviceDate > date),
}
