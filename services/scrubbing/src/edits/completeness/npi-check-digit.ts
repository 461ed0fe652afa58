import { isNpi } from '@claimrail/domain'
import { failAt, type Edit } from '../../edit.ts'

export const npiCheckDigit: Edit = {
  id: 'npi-check-digit',
  severity: 'stop',
  family: 'completeness',
  authority: '45 CFR 162.406; ISO/IEC 7812 check digit over 80840 and the number',
  effective: '2007-05-23',
  owner: 'registration',
  wrong: 'A National Provider Identifier fails its check digit.',
  fix: 'Correct the NPI of the named provider.',
  prevents: ['277CA.A7', 'CARC.207', 'CARC.208'],
  withoutData: 'hold',
  check: ({ claim: { billingProvider, rendering, referring } }) =>
    failAt([
      ...(isNpi(billingProvider.npi) ? [] : ['billingProvider.npi']),
      ...(isNpi(rendering.npi) ? [] : ['rendering.npi']),
      ...(referring && !isNpi(referring.npi) ? ['referring.npi'] : []),
    ]),
}
