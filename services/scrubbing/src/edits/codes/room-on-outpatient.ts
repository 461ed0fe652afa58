import { isInpatient } from '../../bill.ts'
import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const roomOnOutpatient: Edit = {
  id: 'room-on-outpatient',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC revenue codes 010x to 021x: room and board of an inpatient',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'Room and board stands on an outpatient bill.',
  fix: 'Correct the type of bill, or remove the line.',
  prevents: ['277CA.A8', 'RARC.M50'],
  withoutData: 'hold',
  check({ claim, lines }) {
    if (isInpatient(claim)) return NOT_APPLICABLE
    return judgeLines(lines, 'revenueCode', ({ line }) => /^0(1\d|2[01])\d$/.test(line.revenueCode ?? ''))
  },
}
