import { sumCents } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

export const amounts: Edit = {
  id: 'amounts',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 CLM02: the total is the sum of the lines',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'The claim’s total is not the sum of its lines, or is nothing.',
  fix: 'Correct the charges.',
  prevents: ['277CA.A8', 'RARC.M54'],
  withoutData: 'hold',
  check({ claim }) {
    const sum = sumCents(claim.lines, (line) => line.chargeCents)
    return failAt(sum === claim.totalChargeCents && sum > 0 ? [] : ['totalChargeCents'])
  },
  repair({ claim }) {
    const sum = sumCents(claim.lines, (line) => line.chargeCents)
    return sum > 0 ? { ...claim, totalChargeCents: sum } : undefined
  },
}
