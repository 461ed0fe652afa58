import type { ComplianceFinding } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, Reason } from '../procedures/billing.ts'
import type { Query } from '../query.ts'
import { POLICY } from './policy.ts'

/** Units that the record comes to, and the arithmetic. */
export type Units = { units: number; sentence: string }

/**
 * Units charged against units that the record comes to. More were charged: too much is at stake, and from an amount on a coder is asked
 * which number holds. Fewer: the finding rides along.
 */
export function unitsFinding(
  charge: CodedCharge,
  { units, sentence }: Units,
  billing: Billing,
): { findings: ComplianceFinding[]; queries: Query[]; reasons: Reason[] } {
  const reasons = [{ path: charge.path, text: sentence }]
  if (units === charge.units) return { findings: [], queries: [], reasons }
  const finding: ComplianceFinding = {
    code: charge.units > units ? 'coding.units-over-record' : 'coding.units-under-record',
    path: charge.path,
    billed: `${charge.code} x ${charge.units}`,
    supported: `${charge.code} x ${units}`,
    amountCents: Math.round((charge.amountCents / charge.units) * (charge.units - units)),
  }
  const isHeld = charge.units > units && (units === 0 || finding.amountCents >= POLICY.holdUnitsFromCents)
  const isOpen = isHeld && answeredUnits(charge, units, billing) === undefined
  return { findings: [finding], queries: isOpen ? [unitsQuestion(charge, units)] : [], reasons }
}

/** The number of units that a coder answered; only one of the two that were asked about counts. */
export function answeredUnits(charge: CodedCharge, units: number, { context }: Billing): number | undefined {
  const query = unitsQuestion(charge, units)
  const answer = context.answers.to(query)?.value
  return answer !== undefined && answer !== 'other' && query.choices?.includes(answer) ? Number(answer) : undefined
}

/** The question which of two numbers of units holds, the smaller first. */
function unitsQuestion(charge: CodedCharge, units: number): Query {
  const numbers = [charge.units, units].sort((a, b) => a - b)
  return {
    code: 'coding.units-differ',
    fields: [`${charge.path}.units`],
    about: `${charge.chargeId}\n${charge.code}\n${charge.units}`,
    choices: [...numbers.map(String), 'other'],
  }
}
