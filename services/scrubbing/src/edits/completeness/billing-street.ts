import { failAt, type Edit } from '../../edit.ts'

const BOX = /\b(p\.?\s*o\.?\s*box|post\s+office\s+box|lock\s*box)\b/i

export const billingStreet: Edit = {
  id: 'billing-street',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X222A1 N301 of loop 2010AA: a street, no post office box or lockbox; the box goes into 2010AB',
  effective: '2012-01-01',
  owner: 'registration',
  wrong: 'The billing provider’s address is a post office box.',
  fix: 'Give the street; where the payment is to go may be a box.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.N257'],
  withoutData: 'hold',
  check: ({
    claim: {
      billingProvider: { address },
    },
  }) =>
    failAt([
      ...(BOX.test(address.line1) ? ['billingProvider.address.line1'] : []),
      ...(BOX.test(address.line2 ?? '') ? ['billingProvider.address.line2'] : []),
    ]),
}
