import { daysBetween } from '@claimrail/domain'
import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import type { PayerPack } from '../../packs/pack-schema.ts'
import type { Subject } from '../../subject.ts'
import { BY_PACK, byPack } from './by-pack.ts'

export const payerTimelyFiling: Edit = {
  ...BY_PACK,
  id: 'payer-timely-filing',
  severity: 'warn',
  authority: 'The payer’s own rules (pack); 42 CFR 424.44 for Medicare',
  owner: 'biller',
  wrong: 'The payer’s filing limit has passed.',
  fix: 'Send it with proof of an earlier filing, or write it off.',
  prevents: ['CARC.29'],
  check: (subject) =>
    byPack(
      subject,
      (pack) => pack,
      (pack) => {
        const clock = clockOf(subject, pack)
        if (clock.days === undefined) return NOT_APPLICABLE
        if (clock.from === undefined) return noDataAt([clock.field], 'The day that the limit counts from is not known.')
        return failAt(daysBetween(clock.from, subject.date) > clock.days ? [clock.field] : [])
      },
    ),
}

/** Which limit holds, and the day that it counts from: what an earlier payer decided, the discharge, or the first service. */
export function clockOf({ claim, from }: Subject, { filingDays, filingFrom, correctedFilingDays }: PayerPack) {
  if (claim.payerPlace > 0) {
    const decided = claim.priorPayers.map(({ adjudicatedOn }) => adjudicatedOn).toSorted()
    return { days: filingDays, from: decided.at(-1), field: 'priorPayers' }
  }
  // A claim does not say when the payer decided the one that it replaces; the remittance is known where it is submitted again.
  if (claim.frequencyCode === '7') return { days: correctedFilingDays, from: undefined, field: 'frequencyCode' }
  if (filingFrom === 'discharge' && claim.kind === 'institutional') {
    return { days: filingDays, from: claim.stay?.dischargedAt?.slice(0, 10), field: 'stay.dischargedAt' }
  }
  return { days: filingDays, from, field: 'lines[0].serviceDate' }
}
