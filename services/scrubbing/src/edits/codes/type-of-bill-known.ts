import { billOf } from '../../bill.ts'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const FACILITIES =
  '11 12 13 14 18 21 22 23 28 32 33 34 41 43 65 66 71 72 73 74 75 76 77 78 79 81 82 83 84 85 86 87 89'.split(' ')
const FREQUENCIES = /[0-57-9A-KMO-QXYZ]/

export const typeOfBillKnown: Edit = {
  id: 'type-of-bill-known',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 4: kinds of facility and care, and frequencies',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The type of bill is not one that there is.',
  fix: 'Correct facility, kind of care or frequency.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'hold',
  check({ claim }) {
    const bill = billOf(claim)
    if (!bill) return NOT_APPLICABLE
    return failAt(FACILITIES.includes(bill.facility) && FREQUENCIES.test(bill.frequency) ? [] : ['stay.typeOfBill'])
  },
}
