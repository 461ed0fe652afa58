import { billOf } from '../../bill.ts'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const billFrequency: Edit = {
  id: 'bill-frequency',
  severity: 'stop',
  family: 'codes',
  authority: '005010X223A2 CLM05-3: the last digit of the type of bill is the frequency of the claim',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The type of bill says replacement or void and the claim does not, or the other way round.',
  fix: 'Make the two say the same.',
  prevents: ['277CA.A8', 'CARC.16'],
  withoutData: 'hold',
  check({ claim }) {
    const bill = billOf(claim)
    if (!bill) return NOT_APPLICABLE
    const billed = bill.frequency === '7' || bill.frequency === '8' ? bill.frequency : '1'
    return failAt(billed === claim.frequencyCode ? [] : ['stay.typeOfBill', 'frequencyCode'])
  },
}
