import { billOf, isInpatient } from '../../bill.ts'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const INPATIENT_PLACES = ['21', '31', '32', '34', '51', '54', '55', '56', '61']

export const billFitsPlace: Edit = {
  id: 'bill-fits-place',
  severity: 'stop',
  family: 'codes',
  authority: 'NUBC form locator 4 beside the CMS place of service of the encounter',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The type of bill is of an inpatient and the place of service is not, or the other way round.',
  fix: 'Correct the one that is wrong.',
  prevents: ['CARC.5', '277CA.A8'],
  withoutData: 'hold',
  check({ claim }) {
    if (!billOf(claim)) return NOT_APPLICABLE
    const isStay = INPATIENT_PLACES.includes(claim.placeOfService)
    return failAt(isInpatient(claim) === isStay ? [] : ['stay.typeOfBill', 'placeOfService'])
  },
}
