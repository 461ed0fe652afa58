import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { shareAmount } from '../units/share-amount.ts'
import { HIERARCHIES } from './index.ts'
import { recoded } from './recode.ts'
import type { Hierarchy } from './rules.ts'

/**
 * Of several techniques of one day, the first in their hierarchy bills its first code once; every other first code that was charged is one more
 * of its technique.
 */
export function billFirstOnce(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge): StepResult => {
    const hierarchy = HIERARCHIES.find((one) => one.some(([first]) => first === charge.code))
    const leading = hierarchy && leadingOf(hierarchy, charge, charges)
    const more = hierarchy?.find(([first]) => first === charge.code)?.[1]
    if (leading === undefined || more === undefined) return { charges: [charge] }
    if (leading === charge) return firstAndMore(charge, more, billing)
    const line = recoded(charge, more, billing)
    if (!line) return { charges: [charge] }
    const text = `${charge.code} beside ${leading.code} of the day is one more: ${more}`
    return { charges: [line], reasons: [{ path: charge.path, text }] }
  })
  return {
    charges: results.flatMap((result) => result.charges),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

/** The charge of the day that comes first in the hierarchy, the earlier of two equal ones. */
function leadingOf(hierarchy: Hierarchy, { serviceDate, revenueCode }: CodedCharge, all: readonly CodedCharge[]) {
  for (const [first] of hierarchy) {
    const found = all.find(
      (one) =>
        one.code === first &&
        one.serviceDate === serviceDate &&
        (one.revenueCode === undefined) === (revenueCode === undefined),
    )
    if (found) return found
  }
  return undefined
}

/** A first code charged several times: one of it, and the others as more. */
function firstAndMore(charge: CodedCharge, more: string, billing: Billing): StepResult {
  const rest = charge.units - 1
  const line = rest > 0 && Number.isInteger(rest) ? recoded(charge, more, billing) : undefined
  if (!line) return { charges: [charge] }
  const lines = [
    { code: charge.code, units: 1 },
    { code: more, units: rest },
  ]
  const [first = 0, others = 0] = shareAmount(charge, lines, billing.context)
  return {
    charges: [
      { ...charge, units: 1, amountCents: first },
      { ...line, units: rest, amountCents: others },
    ],
    reasons: [{ path: charge.path, text: `${charge.code} is billed once, ${more} for each more` }],
  }
}
