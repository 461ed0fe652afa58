import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { shareByWeight } from '../units/share-amount.ts'
import { has } from './modifier-step.ts'
import { areReasonsSure, sidesOfReasons, siteOfReasons } from './side-of-reasons.ts'
import { sideIn, sitesIn } from './site-words.ts'
import { wordsOf } from './words-of-charge.ts'

const SIDES = ['RT', 'LT', '50']
const SITE = /^(E[1-4]|F[A1-9]|T[A1-9]|L[CDM]|R[CI])$/

/**
 * Says where a service was done when the record's words do: finger, toe, eyelid or coronary artery, else the side. Where the words name none, it is
 * the one side or finger of the diagnoses that it was for; of a diagnosis of both sides nothing follows. Both sides are one line with 50 and
 * one unit, or a line for each side, as the payer wants (Medicare Claims Processing Manual, chapter 12, 40.7).
 */
export function saySides(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const results = charges.map((charge) => placed(charge, billing))
  return {
    charges: results.flatMap((result) => result.charges),
    modifiers: results.flatMap((result) => result.modifiers ?? []),
  }
}

function placed(charge: CodedCharge, billing: Billing): StepResult {
  const { facts, path, modifiers } = charge
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
  if (!facts.bilateral) return { charges: [charge] }
  if (billing.options.bothSides === '50')
    return said({ ...charge, units: 1 }, '50', 'both sides in the words of the record')
  const [right = 0, left = 0] = shareByWeight(charge.amountCents, [1, 1])
  const lines = (['RT', 'LT'] as const).map((modifier, i) => ({
    ...charge,
    units: 1,
    amountCents: i === 0 ? right : left,
    modifiers: [...modifiers, modifier],
  }))
  const reason = 'both sides in the words of the record; the payer wants a line for each'
  return { charges: lines, modifiers: (['RT', 'LT'] as const).map((modifier) => ({ path, modifier, reason })) }
}

/** A side or a finger that no words name, from the diagnoses. */
function placedByReasons(charge: CodedCharge, billing: Billing): StepResult {
  const { sided, site } = charge.facts
  if (!areReasonsSure(charge)) return { charges: [charge] }
  const finger = site === undefined ? undefined : siteOfReasons(charge, site, billing)
  if (finger !== undefined) return said(charge, finger, 'the site of the diagnosis that it was for')
  const [side, ...others] = new Set(sidesOfReasons(charge, billing))
  if (!sided || side === undefined || side === 'both' || others.length > 0) return { charges: [charge] }
  return said(charge, side === 'left' ? 'LT' : 'RT', 'the side of the diagnoses that it was for')
}

function said(charge: CodedCharge, modifier: string, reason: string): StepResult {
  const { path, modifiers } = charge
  return { charges: [{ ...charge, modifiers: [...modifiers, modifier] }], modifiers: [{ path, modifier, reason }] }
}
