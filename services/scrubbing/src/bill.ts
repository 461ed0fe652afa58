import type { Claim } from '@claimrail/domain'

/** A type of bill (UB-04 form locator 4) without its leading zero: two digits of facility and care, one of frequency. */
export type Bill = { facility: string; frequency: string }

/** The type of bill of an institutional claim; undefined where it is not said or is no three characters long. */
export function billOf({ stay }: Claim): Bill | undefined {
  const match = /^0?(\d\d)([0-9A-Z])$/.exec(stay?.typeOfBill ?? '')
  return match ? { facility: match[1] as string, frequency: match[2] as string } : undefined
}

/** Hospital, religious, nursing facility and intermediate care as an inpatient (NUBC: x1; 18, 28 swing bed; 41, 65, 66, 86 residential). */
const INPATIENT = ['11', '18', '21', '28', '41', '65', '66', '86']

/** Whether the bill is for a stay. By the type of bill; where that is not said, by the place of service. */
export function isInpatient(claim: Claim): boolean {
  const bill = billOf(claim)
  return bill ? INPATIENT.includes(bill.facility) : ['21', '51', '61'].includes(claim.placeOfService)
}
