import { billOf, isInpatient } from '../../bill.ts'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

const PLACES_OF_STAYS = ['21', '51', '61']
const PLACES_OF_VISITS = ['11', '19', '22', '23', '24']
/** Bills of visits to a hospital, its laboratory, a surgery center or a critical access hospital; a stay that B pays (12) is neither. */
const BILLS_OF_VISITS = ['13', '14', '83', '85']

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
    const bill = billOf(claim)
    if (!bill) return NOT_APPLICABLE
    const isWrong = isInpatient(claim)
      ? PLACES_OF_VISITS.includes(claim.placeOfService)
      : BILLS_OF_VISITS.includes(bill.facility) && PLACES_OF_STAYS.includes(claim.placeOfService)
    return failAt(isWrong ? ['stay.typeOfBill', 'placeOfService'] : [])
  },
}
