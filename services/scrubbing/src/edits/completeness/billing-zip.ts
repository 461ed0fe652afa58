import { failAt, type Edit } from '../../edit.ts'

export const billingZip: Edit = {
  id: 'billing-zip',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 N403 of loop 2010AA: the billing provider’s ZIP code has nine digits',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The ZIP code of the billing provider does not have nine digits.',
  fix: 'Look up the nine digits of the address.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.N257'],
  withoutData: 'hold',
  check: ({ claim: { billingProvider } }) =>
    failAt(/^\d{9}$/.test(billingProvider.address.postalCode) ? [] : ['billingProvider.address.postalCode']),
}
