import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { isProfessional } from '../modifiers/modifier-step.ts'
import { wordsOf } from '../modifiers/words-of-charge.ts'
import type { Query } from '../query.ts'
import { shareByWeight } from '../units/share-amount.ts'
import { TEST_PARTS } from './index.ts'
import { recoded } from './recode.ts'
import type { TestParts } from './rules.ts'

/**
 * Tests whose parts have numbers of their own: in a facility, which owns the equipment, the clinician bills only what a clinician did; in an office
 * all parts of one day are the whole. The money stays with the charge.
 */
export function billTestParts(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const joined = joinParts(charges, billing)
  const results = joined.charges.map((charge) => partsInFacility(charge, billing))
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
    reasons: [...(joined.reasons ?? []), ...results.flatMap(({ reasons }) => reasons ?? [])],
  }
}

function isFacility({ encounter, context }: Billing, date: string): boolean {
  return context.codes.lookup('placeOfService', encounter.placeOfService, date)?.facts.facility === true
}

function partsInFacility(charge: CodedCharge, billing: Billing): StepResult {
  const test = TEST_PARTS.find(({ whole }) => whole === charge.code)
  if (!test || !isProfessional(charge) || !isFacility(billing, charge.serviceDate)) return { charges: [charge] }
  const done = partsDone(charge, test, billing)
  if ('ask' in done) return { charges: [charge], queries: [done.ask] }
  const shares = shareByWeight(
    charge.amountCents,
    done.codes.map(() => 1),
  )
  const lines = done.codes.flatMap((code, i): CodedCharge[] => {
    const line = recoded(charge, code, billing)
    return line ? [{ ...line, amountCents: shares[i] ?? 0 }] : []
  })
  if (lines.length < done.codes.length) return { charges: [charge] }
  const text = `${charge.code} in a facility is ${done.codes.join(' and ')} for the clinician`
  return { charges: lines, reasons: [{ path: charge.path, text }] }
}

/** What a clinician did of a test: the only part there is, those that the record names, or the answer. */
function partsDone(charge: CodedCharge, test: TestParts, billing: Billing): { codes: string[] } | { ask: Query } {
  const [only, ...others] = test.professional
  if (only && others.length === 0) return { codes: [only.code] }
  const words = wordsOf(charge, billing)
  const named = test.professional.filter((part) => part.words.test(words))
  if (named.length > 0) return { codes: named.map(({ code }) => code) }
  const all = test.professional.map(({ part }) => part)
  const ask: Query = {
    code: 'coding.test-parts',
    fields: [`${charge.path}.code`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: [...all, all.join('-and-'), 'cannot-determine'],
  }
  const answer = billing.context.answers.to(ask)?.value
  const answered = test.professional.filter(({ part }) => answer === all.join('-and-') || answer === part)
  return answered.length > 0 ? { codes: answered.map(({ code }) => code) } : { ask }
}

function joinParts(charges: readonly CodedCharge[], billing: Billing): StepResult {
  return TEST_PARTS.reduce<StepResult>(
    (known, test) => {
      const made = joinTest(known.charges, test, billing)
      return made ? { charges: made.charges, reasons: [...(known.reasons ?? []), ...(made.reasons ?? [])] } : known
    },
    { charges, reasons: [] },
  )
}

/** All parts of a test of one day, one of each, as the whole on the first of them. */
function joinTest(charges: readonly CodedCharge[], test: TestParts, billing: Billing): StepResult | undefined {
  const codes = [...test.technical, ...test.professional.map(({ code }) => code)]
  const parts = codes.flatMap((code) => charges.find((one) => one.code === code && isProfessional(one)) ?? [])
  const [first, ...rest] = parts.toSorted((a, b) => charges.indexOf(a) - charges.indexOf(b))
  if (!first || parts.length < codes.length || isFacility(billing, first.serviceDate)) return undefined
  if (parts.some(({ serviceDate, units }) => serviceDate !== first.serviceDate || units !== 1)) return undefined
  const whole = recoded(first, test.whole, billing)
  if (!whole) return undefined
  const line: CodedCharge = {
    ...whole,
    amountCents: parts.reduce((sum, part) => sum + part.amountCents, 0),
    reasons: [...new Set(parts.flatMap(({ reasons }) => reasons))],
    otherChargeIds: rest.map(({ chargeId }) => chargeId),
  }
  return {
    charges: charges.flatMap((one) => (one === first ? [line] : rest.includes(one) ? [] : [one])),
    reasons: parts.map(({ path }) => ({ path, text: `all parts of ${test.whole} by one office are the whole test` })),
  }
}
