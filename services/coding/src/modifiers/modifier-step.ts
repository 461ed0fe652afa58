import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'

/** A modifier for a line, and why. */
type Proposal = { modifier: string; reason: string }

/** What a rule proposes for a line of an encounter; it sees the modifiers that earlier rules proposed. */
export type ModifierRule = (charge: CodedCharge, all: readonly CodedCharge[], billing: Billing) => readonly Proposal[]

/** Adds what a rule proposes to every line that does not have it. */
export function applyRule(rule: ModifierRule, charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge) => {
    const proposals = rule(charge, charges, billing).filter(({ modifier }) => !charge.modifiers.includes(modifier))
    return { charge: withModifiers(charge, proposals), proposals }
  })
  return {
    charges: results.map(({ charge }) => charge),
    modifiers: results.flatMap(({ charge, proposals }) => proposals.map((one) => ({ path: charge.path, ...one }))),
  }
}

function withModifiers(charge: CodedCharge, proposals: readonly Proposal[]): CodedCharge {
  if (proposals.length === 0) return charge
  return { ...charge, modifiers: [...charge.modifiers, ...proposals.map(({ modifier }) => modifier)] }
}

/** Whether a line already carries one of these. */
export function has({ modifiers }: Pick<CodedCharge, 'modifiers'>, ...some: readonly string[]): boolean {
  return modifiers.some((modifier) => some.includes(modifier))
}

/** Lines of what a clinician bills; a hospital's own lines come with a revenue code. */
export function isProfessional({ revenueCode }: Pick<CodedCharge, 'revenueCode'>): boolean {
  return revenueCode === undefined
}
