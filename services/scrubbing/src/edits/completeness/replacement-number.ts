import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const replacementNumber: Edit = {
  id: 'replacement-number',
  severity: 'stop',
  family: 'completeness',
  authority:
    '005010X222A1 CLM05-3 and REF*F8: a replacement names the claim that it replaces by the payer’s own number',
  effective: '2012-01-01',
  owner: 'biller',
  wrong: 'A replacement does not say which of the payer’s claims it replaces.',
  fix: 'Take the payer’s claim number from its remittance (CLP07) or acknowledgment.',
  prevents: ['277CA.A6', 'CARC.16', 'CARC.129'],
  withoutData: 'hold',
  check: ({ claim: { frequencyCode, payerClaimControlNumber } }) =>
    frequencyCode === '1' ? NOT_APPLICABLE : failAt(payerClaimControlNumber?.trim() ? [] : ['payerClaimControlNumber']),
}
