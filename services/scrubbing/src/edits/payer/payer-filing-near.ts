import { daysBetween } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { BY_PACK } from './by-pack.ts'
import { clockOf } from './payer-timely-filing.ts'

/** From how many days before its limit a claim is hurried along. */
const NEAR = 14

export const payerFilingNear: Edit = {
  ...BY_PACK,
  id: 'payer-filing-near',
  severity: 'info',
  authority: 'The payer’s own rules (pack); 42 CFR 424.44 for Medicare',
  owner: 'biller',
  wrong: 'Few days are left of the payer’s filing limit.',
  fix: 'Send it now, and see that it is not rejected.',
  prevents: ['CARC.29'],
  check(subject) {
    // Without a pack, or a day to count from, `payer-timely-filing` says so.
    const clock = subject.pack && clockOf(subject, subject.pack)
    if (clock?.days === undefined || clock.from === undefined) return NOT_APPLICABLE
    const left = clock.days - daysBetween(clock.from, subject.date)
    if (left < 0) return NOT_APPLICABLE
    return failAt(
      left <= NEAR ? [clock.field] : [],
      `${left} of ${clock.days} days are left of the payer’s filing limit.`,
    )
  },
}
