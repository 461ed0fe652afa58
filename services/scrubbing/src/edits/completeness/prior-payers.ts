import { sumCents, type Adjustment, type Claim, type PriorPayer } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const priorPayers: Edit = {
  id: 'prior-payers',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 1.4.1: loops 2320 and 2430 of each earlier payer balance with the charges',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'What an earlier payer decided is missing, or does not add up to the charges.',
  fix: 'Complete it from that payer’s remittance.',
  prevents: ['277CA.A8', 'CARC.22', 'RARC.N4'],
  withoutData: 'hold',
  check({ claim }) {
    if (claim.payerPlace === 0 && claim.priorPayers.length === 0) return NOT_APPLICABLE
    if (claim.priorPayers.length !== claim.payerPlace) return failAt(['priorPayers'])
    return failAt(claim.priorPayers.flatMap((prior, i) => (balances(claim, prior) ? [] : [`priorPayers[${i}]`])))
  },
}

const total = (adjustments: readonly Adjustment[]) => sumCents(adjustments, ({ amountCents }) => amountCents)

/** Charge = paid + adjustments, for each line that is spoken of and for the whole claim. */
function balances(claim: Claim, { paidCents, claimAdjustments, lines }: PriorPayer): boolean {
  const lineBalances = lines.every(({ number, paidCents: paid, adjustments }) => {
    const line = claim.lines.find((one) => one.number === number)
    return line !== undefined && line.chargeCents === paid + total(adjustments)
  })
  const adjusted = total(claimAdjustments) + sumCents(lines, (line) => total(line.adjustments))
  return lineBalances && claim.totalChargeCents === paidCents + adjusted
}
