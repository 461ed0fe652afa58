import type { ComplianceFinding } from '@claimrail/domain'
import { priceOf } from '../compliance/price.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { LADDERS } from '../specialties/index.ts'
import { recoded } from '../specialties/recode.ts'
import { has } from '../modifiers/modifier-step.ts'

/** A first code and one for each more, up to so many; from there on one code for all. */
type Reach = { first: string; more: string; upTo: number; beyond: string }

const REACHES: readonly Reach[] = LADDERS.filter(({ by }) => by === 'count').flatMap(({ steps }) => {
  const [one, next] = steps
  const [first, more] = one?.lines ?? []
  const [beyond, ...others] = next?.lines ?? []
  if (!one || !first || more?.per !== 1 || !beyond || others.length > 0) return []
  return [{ first: first.code, more: more.code, upTo: one.upTo, beyond: beyond.code }]
})

/** The two lines of a day, and what they are billed as. */
type Joined = { first: CodedCharge; more: CodedCharge; line: CodedCharge }

/**
 * A first thing and further ones that were charged beyond what their codes reach are the code for so many. Only where no one counted them:
 * what was measured decides elsewhere.
 */
export function joinChargedCount(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const joined = REACHES.flatMap((reach) =>
    charges.flatMap((first) => (first.code === reach.first ? joinedBy(reach, first, charges, billing) : [])),
  )
  if (joined.length === 0) return { charges }
  return {
    charges: charges.flatMap((charge) => {
      if (joined.some(({ more }) => more === charge)) return []
      return [joined.find(({ first }) => first === charge)?.line ?? charge]
    }),
    findings: joined.map((one) => findingOf(one, billing)),
    reasons: joined.map(({ first, more, line }) => ({
      path: first.path,
      text: `${first.units + more.units} in all, so ${line.code}: ${billedOf(first, more)} were charged`,
    })),
  }
}

function joinedBy(reach: Reach, first: CodedCharge, charges: readonly CodedCharge[], billing: Billing): Joined[] {
  const others = charges.filter(
    (one) =>
      one !== first &&
      one.serviceDate === first.serviceDate &&
      one.revenueCode === first.revenueCode &&
      [reach.first, reach.more, reach.beyond].includes(one.code),
  )
  const [more, ...further] = others
  if (!more || more.code !== reach.more || further.length > 0 || first.units + more.units <= reach.upTo) return []
  const isCounted = [first, more].some(({ measure }) => measure?.count !== undefined)
  const isApart = has(first, '76', '77') || has(more, '76', '77')
  const line = isCounted || isApart ? undefined : recoded(first, reach.beyond, billing)
  if (!line) return []
  const amountCents = first.amountCents + more.amountCents
  const otherChargeIds = [...(first.otherChargeIds ?? []), more.chargeId, ...(more.otherChargeIds ?? [])]
  const reasons = [...new Set([...first.reasons, ...more.reasons])]
  return [{ first, more, line: { ...line, units: 1, amountCents, otherChargeIds, reasons } }]
}

/** What the practice asks for the one code is left of the charge; nothing is at stake where it has no price. */
function findingOf({ first, more, line }: Joined, { context }: Billing): ComplianceFinding {
  const price = priceOf(line.code, 1, line.serviceDate, context)
  const amountCents = price === undefined ? 0 : line.amountCents - price
  return {
    code: amountCents < 0 ? 'coding.units-under-record' : 'coding.units-over-record',
    path: first.path,
    billed: billedOf(first, more),
    supported: `${line.code} x 1`,
    amountCents,
  }
}

function billedOf(...lines: readonly CodedCharge[]): string {
  return lines.map(({ code, units }) => `${code} x ${units}`).join(', ')
}
