import { answeredUnits, unitsFinding } from '../compliance/units-finding.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'

/**
 * A charge with the units that its measure comes to, or that a coder answered; the difference to what was charged is a finding. Where nothing
 * is reached the charge waits for the coder, who may leave it out.
 * @param atMost units that may be billed unasked, where the measure is of the whole visit and not of the charge
 */
export function withUnits(
  charge: CodedCharge,
  units: number,
  sentence: string,
  billing: Billing,
  atMost = Infinity,
): StepResult {
  const said = unitsFinding(charge, { units, sentence }, billing)
  if (said.queries.length > 0) return { ...said, charges: [charge] }
  const decided = answeredUnits(charge, units, billing) ?? Math.min(units, atMost)
  const minutes = charge.measure?.minutes
  const line = { ...charge, units: decided, ...(minutes === undefined ? {} : { minutes }) }
  return { ...said, charges: decided === 0 ? [] : [line] }
}
