import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const DAY = 24 * 60 * 60 * 1000

export const payerTimelyFiling: Edit = {
  id: 'payer-timely-filing',
  severity: 'warn',
  family: 'payer',
  authority: 'The payer’s own rules (pack); 42 CFR 424.44 for Medicare',
  effective: '2000-01-01',
  owner: 'biller',
  wrong: 'The payer’s filing limit has passed since the first date of service.',
  fix: 'Send it with proof of an earlier filing, or write it off.',
  prevents: ['CARC.29'],
  withoutData: 'carry',
  check({ claim, date, from, pack }) {
    if (!pack) return noDataAt(['coverage.payer.id'], 'No rules of this payer are loaded.')
    if (pack.filingDays === undefined || claim.payerPlace > 0) return NOT_APPLICABLE
    const days = (Date.parse(date) - Date.parse(from)) / DAY
    return failAt(days > pack.filingDays ? ['lines[0].serviceDate'] : [])
  },
}
