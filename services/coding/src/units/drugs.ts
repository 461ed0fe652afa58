import type { Dose } from '@claimrail/codesets'
import type { Measure } from '@claimrail/domain'

type Given = NonNullable<Measure['drug']>

/** Billing units of a drug, and how they were reckoned. */
export type DrugUnits = { given: number; discarded: number; sentence: string }

/** Micrograms, or hundredths of what is not a weight, so that doses such as 0.1 mg stay whole numbers. */
const WEIGHT: Readonly<Record<string, number>> = { mcg: 1, mg: 1000, g: 1_000_000 }
const OTHER: Readonly<Record<string, string>> = { ml: 'ml', cc: 'ml', unit: 'unit' }

/**
 * Billing units by the dose of the code, a started unit counted whole (Medicare Claims Processing Manual, chapter 17, 10 and 40).
 * What was thrown away from single-dose containers is billed beside it, less what the last started unit already holds; from multi-dose
 * containers it is not billed.
 * @returns undefined when the record measures in something that the dose can not be told from, e.g. ml for mg
 */
export function drugUnits(drug: Given, dose: Dose): DrugUnits | undefined {
  const factor = factorBetween(drug.unit, dose.unit)
  if (factor === undefined) return undefined
  const waste = drug.singleDose ? (drug.discarded ?? 0) : 0
  const given = unitsOf(drug.given * factor, dose)
  const discarded = unitsOf((drug.given + waste) * factor, dose) - given
  const per = `${dose.amount} ${dose.unit}`
  const wasteText = waste > 0 ? `, ${waste} ${drug.unit} discarded = ${discarded} more` : ''
  return { given, discarded, sentence: `${drug.given} ${drug.unit} at ${per} a unit = ${given}${wasteText}` }
}

/** What one of the record's units is in the dose's; undefined when they are of different kinds. */
function factorBetween(from: Given['unit'], to: Dose['unit']): number | undefined {
  const [one, other] = [WEIGHT[from], WEIGHT[to]]
  if (one !== undefined && other !== undefined) return one / other
  return OTHER[from] !== undefined && OTHER[from] === OTHER[to] ? 1 : undefined
}

const BELOW_MEASURE = 1e-9

/** Whole units; what floating point adds beyond a billionth is no started unit. */
function unitsOf(amount: number, dose: Dose): number {
  return Math.ceil(amount / dose.amount - BELOW_MEASURE)
}
