import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { shareByWeight } from '../units/share-amount.ts'
import { answeredSite, askSite } from './ask-site.ts'
import { has } from './modifier-step.ts'
import { areReasonsSure, sidesOfReasons, siteOfReasons } from './side-of-reasons.ts'
import { sideIn, sitesIn } from './site-words.ts'
import { wordsOf } from './words-of-charge.ts'

const SIDES = ['RT', 'LT', '50']
const SITE = /^(E[1-4]|F[A1-9]|T[A1-9]|L[CDM]|R[CI])$/

/**
 * Says where a service was done when the record's words do: finger, toe, eyelid or coronary artery, else the side. Where the words name none, it is
 * the one side or finger of the diagnoses that it was for; of a diagnosis of both sides nothing follows, and a procedure is asked about. Both
 * sides are one line with 50 and one unit, or a line for each side, as the payer wants (Medicare Claims Processing Manual, chapter 12, 40.7).
 */
export function saySides(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge) => placed(charge, billing))
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap((result) => result.modifiers ?? []),
    queries: results.flatMap((result) => result.queries ?? []),
    reasons: results.flatMap((result) => result.reasons ?? []),
  }
}

function placed(charge: CodedCharge, billing: Billing): StepResult {
  const { facts, modifiers } = charge
  if (has(charge, ...SIDES) || modifiers.some((modifier) => SITE.test(modifier))) return { charges: [charge] }
  if (!facts.sided && facts.site === undefined) return { charges: [charge] }
  const words = wordsOf(charge, billing)
  const sites = facts.site === undefined ? [] : sitesIn(words, facts.site)
  const [site, ...others] = sites
  if (site !== undefined) {
    if (others.length > 0) return { charges: [charge] }
    return said(charge, site, 'the site in the words of the record')
  }
  const side = facts.sided ? sideIn(words) : undefined
  if (side === undefined) return placedByReasons(charge, billing)
  if (side !== 'both') return said(charge, side, 'the side in the words of the record')
  return onBothSides(charge, 'in the words of the record', billing)
}

function onBothSides(charge: CodedCharge, how: string, billing: Billing): StepResult {
  const { facts, path, modifiers } = charge
  const { options } = billing
  if (!facts.bilateral) return { charges: [charge] }
  if (isPricedOnce(charge, billing)) {
    const text = `both sides ${how}: the fee schedule prices them as one service`
    return { charges: [{ ...charge, units: 1 }], reasons: [{ path, text }] }
  }
  if (options.bothSides === '50') return said({ ...charge, units: 1 }, '50', `both sides ${how}`)
  const [right = 0, left = 0] = shareByWeight(charge.amountCents, [1, 1])
  const lines = (['RT', 'LT'] as const).map((modifier, i) => ({
    ...charge,
    units: 1,
    amountCents: i === 0 ? right : left,
    modifiers: [...modifiers, modifier],
  }))
  const reason = `both sides ${how}; the payer wants a line for each`
  return { charges: lines, modifiers: (['RT', 'LT'] as const).map((modifier) => ({ path, modifier, reason })) }
}

/** Whether the payer goes by a fee schedule that pays no more for both sides; without its release nothing is known. */
function isPricedOnce({ code, serviceDate }: CodedCharge, { options, context }: Billing): boolean {
  const indicator = context.tables.fee(code, '', serviceDate)?.bilateral
  return options.bothSidesByFeeSchedule && (indicator === '0' || indicator === '2')
}

/** A side or a finger that no words name: from the diagnoses, else from an answer. */
function placedByReasons(charge: CodedCharge, billing: Billing): StepResult {
  const modifier = modifierOfReasons(charge, billing)
  if (modifier !== undefined)
    return said(charge, modifier, `the ${SITE.test(modifier) ? 'site' : 'side'} of the diagnoses that it was for`)
  const answer = answeredSite(charge, billing)
  if (answer === undefined) return askSite(charge, billing)
  return answer === 'both' ? onBothSides(charge, 'as answered', billing) : said(charge, answer, 'as answered')
}

function modifierOfReasons(charge: CodedCharge, billing: Billing): string | undefined {
  const { sided, site } = charge.facts
  if (!areReasonsSure(charge)) return undefined
  const finger = site === undefined ? undefined : siteOfReasons(charge, site, billing)
  if (finger !== undefined || !sided) return finger
  const [side, ...others] = new Set(sidesOfReasons(charge, billing))
  if (side === undefined || side === 'both' || others.length > 0) return undefined
  return side === 'left' ? 'LT' : 'RT'
}

function said(charge: CodedCharge, modifier: string, reason: string): StepResult {
  const { path, modifiers } = charge
  return { charges: [{ ...charge, modifiers: [...modifiers, modifier] }], modifiers: [{ path, modifier, reason }] }
}
