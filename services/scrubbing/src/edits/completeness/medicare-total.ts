import { failAt, type Edit } from '../../edit.ts'

export const medicareTotal: Edit = {
  id: 'medicare-total',
  severity: 'stop',
  family: 'completeness',
  authority: 'Medicare companion guide for 005010X222A1 CLM02 and SV102: below 100,000.00',
  effective: '2012-01-01',
  kind: 'professional',
  filingIndicators: ['MB'],
  owner: 'biller',
  wrong: 'Medicare Part B takes no claim of 100,000.00 or more.',
  fix: 'Split the claim.',
  prevents: ['277CA.A7', 'RARC.M54'],
  withoutData: 'hold',
  check: ({ claim }) => failAt(claim.totalChargeCents >= 10_000_000 ? ['totalChargeCents'] : []),
}
