import { billOf, isInpatient } from '../../bill.ts'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const stillAPatient: Edit = {
  id: 'still-a-patient',
  severity: 'stop',
  family: 'codes',
  authority:
    'NUBC form locators 4 and 17: status 30 goes with an interim bill (frequency 2 or 3), and an interim bill with status 30',
  effective: '2000-01-01',
  kind: 'institutional',
  owner: 'biller',
  wrong: 'The patient is still there on a final bill, or has left on an interim one.',
  fix: 'Correct the discharge status or the type of bill.',
  prevents: ['277CA.A8', 'CARC.16'],
  withoutData: 'hold',
  check({ claim }) {
    const frequency = billOf(claim)?.frequency
    const status = claim.stay?.dischargeStatus
    if (frequency === undefined || !status || !isInpatient(claim)) return NOT_APPLICABLE
    const isInterim = frequency === '2' || frequency === '3'
    return failAt(isInterim === (status === '30') || frequency > '4' ? [] : ['stay.dischargeStatus', 'stay.typeOfBill'])
  },
}
