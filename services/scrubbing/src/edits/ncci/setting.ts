import type { PairTable, UnitTable } from '@claimrail/codesets'
import type { Claim } from '@claimrail/domain'
import { billOf, isInpatient } from '../../bill.ts'

/**
 * Types of bill that the outpatient edits hold for, by facility and care (CMS NCCI policy manual, introduction; Integrated OCE): hospital
 * outpatient 12, 13, 14; skilled nursing 22, 23; home health 34; outpatient therapy 74; comprehensive rehabilitation 75; mental health 76.
 */
const OUTPATIENT_BILLS = ['12', '13', '14', '22', '23', '34', '74', '75', '76']

/** Units of critical access hospitals (85) are limited too, their pairs are not. */
const OUTPATIENT_UNIT_BILLS = [...OUTPATIENT_BILLS, '85']

/** Taxonomies of suppliers: durable medical equipment, prosthetics and orthotics. */
const SUPPLIER = /^(332B|335E)/

/**
 * The table of pairs that a claim is judged by. Ambulatory surgery centers bill on a professional claim and use the practitioners'
 * table; undefined = no NCCI edits hold for the bill, as for an inpatient stay.
 */
export function pairTableOf(claim: Claim): PairTable | undefined {
  if (claim.kind === 'professional') return 'practitioner'
  return isBilledAs(claim, OUTPATIENT_BILLS) ? 'outpatient' : undefined
}

export function unitTableOf(claim: Claim): UnitTable | undefined {
  if (claim.kind === 'professional') return SUPPLIER.test(claim.billingProvider.taxonomy) ? 'dme' : 'practitioner'
  return isBilledAs(claim, OUTPATIENT_UNIT_BILLS) ? 'outpatient' : undefined
}

/** By the type of bill; where that is not said, every bill that is for no stay is an outpatient's. */
function isBilledAs(claim: Claim, bills: readonly string[]): boolean {
  const bill = billOf(claim)
  return bill ? bills.includes(bill.facility) : !isInpatient(claim)
}
