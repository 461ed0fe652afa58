import type { CodedCharge } from './coded-charge.ts'
import type { Query } from '../query.ts'
import { prolongedUnits } from '../visit/minutes-of-care.ts'
import type { Billing, StepResult } from './billing.ts'

/**
 * An add-on is billed only beside one of its base codes of the same day (NCCI add-on code edits where a release is loaded, else the starter facts).
 * Without one a coder is asked; where the base is not coded yet, that is asked first.
 */
export function requireBase(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const coded = new Set(charges.flatMap(({ chargeId, otherChargeIds = [] }) => [chargeId, ...otherChargeIds]))
  if (billing.encounter.charges.some(({ id }) => !coded.has(id))) return { charges }
  const results = charges.map((charge): StepResult => {
    if (charge.facts.kind !== 'addon' || hasBase(charge, charges, billing)) return { charges: [charge] }
    const query: Query = {
      code: 'coding.addon-without-base',
      fields: [`${charge.path}.code`],
      about: `${charge.chargeId}\n${charge.code}`,
      choices: ['base-billed-elsewhere', 'not-performed', 'cannot-determine'],
    }
    const answer = billing.context.answers.to(query)?.value
    if (answer === 'base-billed-elsewhere') return { charges: [charge] }
    if (answer !== 'not-performed') return { charges: [charge], queries: [query] }
    return { charges: [], reasons: [{ path: charge.path, text: 'left out: it was not performed' }] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap((result) => result.queries ?? []),
    reasons: results.flatMap((result) => result.reasons ?? []),
  }
}

function hasBase(addon: CodedCharge, charges: readonly CodedCharge[], { context }: Billing): boolean {
  const edit = context.tables.addOn(addon.code, addon.serviceDate)
  const bases = edit?.primaries ?? addon.facts.addonOf
  if (bases === undefined) return true
  return charges.some((one) => {
    if (one === addon || one.serviceDate !== addon.serviceDate) return false
    return bases.includes(one.code) || prolongedUnits(addon.code, one.code, 0) !== undefined
  })
}
