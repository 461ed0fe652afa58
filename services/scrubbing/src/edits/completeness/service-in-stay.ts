import { daysBetween } from '@claimrail/domain'
import { isInpatient } from '../../bill.ts'
import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

const DAYS_BEFORE = 3

export const serviceInStay: Edit = {
  id: 'service-in-stay',
  severity: 'stop',
  family: 'completeness',
  authority:
    '005010X223A2 DTP*434 and DTP*472; 42 CFR 412.2(c)(5): what a hospital did up to three days before the admission belongs to the stay',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'A service lies outside the stay.',
  fix: 'Correct the date, or bill the service on a claim of its own.',
  prevents: ['277CA.A8', 'RARC.M52'],
  withoutData: 'hold',
  check({ claim, lines }) {
    const { admittedAt, dischargedAt } = claim.stay ?? {}
    if (!admittedAt || !isInpatient(claim)) return NOT_APPLICABLE
    const first = admittedAt.slice(0, 10)
    const last = dischargedAt?.slice(0, 10)
    return judgeLines(lines, 'serviceDate', ({ line: { serviceDate } }) => {
      const isAfter = last !== undefined && serviceDate > last
      return isAfter || daysBetween(serviceDate, first) > DAYS_BEFORE
    })
  },
}
