import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const originalNumber: Edit = {
  id: 'original-number',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 REF*F8: an original claim names no earlier claim of the payer',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'An original claim names a claim of the payer that it would replace.',
  fix: 'Send it as a replacement (7), or remove the payer’s number.',
  prevents: ['277CA.A8', 'CARC.18'],
  withoutData: 'hold',
  check: ({ claim: { frequencyCode, payerClaimControlNumber } }) =>
    payerClaimControlNumber === undefined || frequencyCode !== '1'
      ? NOT_APPLICABLE
      : failAt(['frequencyCode', 'payerClaimControlNumber']),
}
