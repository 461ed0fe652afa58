import { billOf } from '../../bill.ts'
import { failAt, noDataAt, type Edit } from '../../edit.ts'

export const typeOfBillStated: Edit = {
  id: 'type-of-bill-stated',
  severity: 'stop',
  family: 'completeness',
  authority: '005010X223A2 CLM05; NUBC form locator 4: three characters after a leading zero',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The type of bill is missing, or is no type of bill.',
  fix: 'Give facility, kind of care and frequency.',
  prevents: ['277CA.A7', 'CARC.16'],
  withoutData: 'carry',
  check({ claim }) {
    if (!claim.stay) return noDataAt(['stay.typeOfBill'], 'The source does not say the type of bill.')
    return failAt(billOf(claim) ? [] : ['stay.typeOfBill'])
  },
}
