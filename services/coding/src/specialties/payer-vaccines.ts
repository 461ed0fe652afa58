import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { shareByWeight } from '../units/share-amount.ts'
import { UNCOUNSELLED } from './pediatrics/vaccines.ts'
import { recoded } from './recode.ts'

/**
 * Vaccines whose administration has a code of its own: those against COVID-19 for every payer (CPT), those against influenza, pneumococci and hepatitis B for
 * Medicare (Claims Processing Manual, chapter 18, 10.2.1).
 */
const OWN: readonly { code: string; vaccines: readonly string[]; forMedicare?: true }[] = [
  { code: '90480', vaccines: ['91318', '91319', '91320'] },
  { code: 'G0008', vaccines: ['90686', '90688'], forMedicare: true },
  { code: 'G0009', vaccines: ['90670', '90671', '90677'], forMedicare: true },
  { code: 'G0010', vaccines: ['90744'], forMedicare: true },
]
const { first, more } = UNCOUNSELLED.injection

/** A part of a line, under the code that it is billed as. */
type Piece = { code: string; units: number }

/**
 * Injections of vaccines under codes of their own, as the payer takes them. Only where each product of a day that has none yet has its
 * administration: where the two do not agree nothing follows.
 */
export function administerForPayer(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const days = [...new Set(charges.map(({ serviceDate }) => serviceDate))]
  return days.reduce<StepResult>(
    (known, date) => {
      const made = ofDay(known.charges, date, billing)
      return { charges: made.charges, reasons: [...(known.reasons ?? []), ...(made.reasons ?? [])] }
    },
    { charges },
  )
}

function ofDay(charges: readonly CodedCharge[], date: string, billing: Billing): StepResult {
  const ofPractice = charges.filter((one) => one.serviceDate === date && one.revenueCode === undefined)
  const given = ofPractice.filter(({ facts }) => facts.kind === 'vaccine')
  const administrations = ofPractice.filter(({ code }) => code === first || code === more)
  const isBilled = (own: string | undefined) => own !== undefined && ofPractice.some(({ code }) => code === own)
  const due = given
    .flatMap(({ code, units }) => Array.from({ length: units }, () => ownCodeOf(code, billing)))
    .filter((own) => !isBilled(own))
  const own = due.filter((code) => code !== undefined)
  const units = administrations.reduce((sum, one) => sum + one.units, 0)
  if (own.length === 0 || units !== due.length) return { charges }
  const codes = [...own, ...due.filter((code) => code === undefined).map((_, i) => (i === 0 ? first : more))]
  const pieces = cut(administrations, codes)
  const results = charges.map((charge) => billed(charge, pieces.get(charge) ?? [], billing))
  return {
    charges: results.flatMap((result) => result.charges),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

/** Whether a vaccine of a day was given under the code of its own, as the record charged it. */
export function isGivenUnderOwnCode({ code, serviceDate }: CodedCharge, charges: readonly CodedCharge[]): boolean {
  const own = OWN.find(({ vaccines }) => vaccines.includes(code))?.code
  return charges.some((one) => one.code === own && one.serviceDate === serviceDate)
}

function ownCodeOf(vaccine: string, { options }: Billing): string | undefined {
  const own = OWN.find(({ vaccines }) => vaccines.includes(vaccine))
  return own?.forMedicare && options.vaccineAdministration !== 'medicare' ? undefined : own?.code
}

/** Deals the codes out to the units of the lines, in order. */
function cut(lines: readonly CodedCharge[], codes: readonly string[]): Map<CodedCharge, Piece[]> {
  const left = [...codes]
  return new Map(
    lines.map((line) => {
      const dealt = left.splice(0, line.units)
      return [line, [...new Set(dealt)].map((code) => ({ code, units: dealt.filter((one) => one === code).length }))]
    }),
  )
}

function billed(charge: CodedCharge, pieces: readonly Piece[], billing: Billing): StepResult {
  if (pieces.every(({ code }) => code === charge.code)) return { charges: [charge] }
  const amounts = shareByWeight(
    charge.amountCents,
    pieces.map(({ units }) => units),
  )
  const lines = pieces.flatMap(({ code, units }, i) => {
    const line = recoded(charge, code, billing)
    return line ? [{ ...line, units, amountCents: amounts[i] ?? 0 }] : []
  })
  if (lines.length < pieces.length) return { charges: [charge] }
  const text = `the payer takes ${pieces.map(({ code }) => code).join(', ')}, not ${charge.code}`
  return { charges: lines, reasons: [{ path: charge.path, text }] }
}
