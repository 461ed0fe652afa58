import type { PriorPayer } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const priorPayerReasons: Edit = {
  id: 'prior-payer-reasons',
  severity: 'stop',
  family: 'completeness',
  authority:
    '005010X222A1 CAS of loops 2320 and 2430: claim adjustment reason codes in force on the day of the decision',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'An earlier payer’s adjustment has a reason code that was not in force.',
  fix: 'Take the reasons from that payer’s remittance.',
  prevents: ['277CA.A7', 'RARC.N4'],
  withoutData: 'carry',
  check({ claim, codes }) {
    if (claim.priorPayers.length === 0) return NOT_APPLICABLE
    const found = claim.priorPayers.flatMap((prior, i) =>
      reasonsOf(prior).map((reason) => ({
        path: `priorPayers[${i}]`,
        status: codes.lookup('adjustmentReason', reason, prior.adjudicatedOn)?.status,
      })),
    )
    const pathsOf = (some: typeof found) => [...new Set(some.map(({ path }) => path))]
    const ended = found.filter(({ status }) => status !== undefined && status !== 'inForce')
    if (ended.length > 0) return failAt(pathsOf(ended))
    const unknown = found.filter(({ status }) => status === undefined)
    return unknown.length > 0 ? noDataAt(pathsOf(unknown), 'A reason code is in no list that is loaded.') : failAt([])
  },
}

function reasonsOf({ claimAdjustments, lines }: PriorPayer): string[] {
  return [...claimAdjustments, ...lines.flatMap(({ adjustments }) => adjustments)].map(({ reason }) => reason)
}
