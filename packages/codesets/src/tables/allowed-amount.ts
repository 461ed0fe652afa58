import type { LocalityRow } from './localities.ts'
import type { FeeRow } from './rule-tables.ts'

/** Statuses whose relative values Medicare pays by: active, restricted, injections (record layout of the fee schedule, attachment A). */
const PAID = ['A', 'R', 'T']
/** National amounts are those of a place whose indices are 1. */
const NATIONAL = { work: 1000, expense: 1000, malpractice: 1000 }
/** Hundredths of a unit, thousandths of an index and hundredths of a cent in a cent. */
const PARTS = 100 * 1000 * 100

/**
 * What Medicare allows outside and inside a facility, in cents: ((work × its index) + (practice expense × its index) + (malpractice × its
 * index)) × conversion factor (42 CFR 414.20). Nothing where the code is not paid by relative values, or the file does not give all parts.
 * Before multiple procedure reductions, the cap on imaging and sequestration.
 */
export function allowedAmounts(
  fee: FeeRow,
  indices: Pick<LocalityRow, 'work' | 'expense' | 'malpractice'> = NATIONAL,
): Pick<FeeRow, 'nonFacilityCents' | 'facilityCents'> {
  const { status, workRvu, nonFacilityPeRvu, facilityPeRvu, malpracticeRvu, conversionFactor } = fee
  if (!PAID.includes(status) || workRvu === undefined || malpracticeRvu === undefined) return {}
  if (nonFacilityPeRvu === undefined || facilityPeRvu === undefined || conversionFactor === undefined) return {}
  const cents = (expenseRvu: number) => {
    const units = workRvu * indices.work + expenseRvu * indices.expense + malpracticeRvu * indices.malpractice
    return Math.floor((units * conversionFactor) / PARTS + 0.5)
  }
  return { nonFacilityCents: cents(nonFacilityPeRvu), facilityCents: cents(facilityPeRvu) }
}
