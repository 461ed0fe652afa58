import { yearsBetween, type ComplianceFinding } from '@claimrail/domain'
import { priceOf } from '../compliance/price.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { withUnits } from '../units/with-units.ts'
import { isGivenUnderOwnCode } from './payer-vaccines.ts'
import { recoded } from './recode.ts'
import { COUNSELLED, UNCOUNSELLED, VACCINES } from './pediatrics/vaccines.ts'
import type { Vaccine } from './rules.ts'

/** Units of each administration code, in the order of billing. */
type Administration = ReadonlyMap<string, number>

const ROUTES: readonly { first: string; more: string }[] = Object.values(UNCOUNSELLED)
const CODES: readonly string[] = [
  COUNSELLED.each,
  COUNSELLED.component,
  ...ROUTES.flatMap(({ first, more }) => [first, more]),
]

/**
 * Administration of vaccines by the products of the day: with counselling one unit for each product and for each component beyond its
 * first; without it, and from 19 years on, a first one and each more. Where a product is not known, is for another age, both ways were charged or the first is missing, nothing is judged.
 */
export function administerVaccines(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const days = [...new Set(charges.filter(isAdministration).map(({ serviceDate }) => serviceDate))]
  return days.reduce<StepResult>(
    (known, date) => {
      const made = ofDay(known.charges, date, billing)
      return {
        charges: made.charges,
        findings: [...(known.findings ?? []), ...(made.findings ?? [])],
        queries: [...(known.queries ?? []), ...(made.queries ?? [])],
        reasons: [...(known.reasons ?? []), ...(made.reasons ?? [])],
      }
    },
    { charges },
  )
}

function isAdministration({ code, revenueCode }: CodedCharge): boolean {
  return revenueCode === undefined && CODES.includes(code)
}

function ofDay(charges: readonly CodedCharge[], date: string, billing: Billing): StepResult {
  const age = yearsBetween(billing.encounter.patient.birthDate, date)
  const products = productsOf(charges, date, age)
  if (!products) return { charges }
  const fitted = charges.map((charge) => forAge(charge, date, age, billing))
  const billed = fitted.filter((charge) => charge.serviceDate === date && isAdministration(charge))
  const isCounselled = billed.some(({ code }) => code === COUNSELLED.each || code === COUNSELLED.component)
  const isBoth =
    isCounselled && billed.some(({ code }) => ROUTES.some(({ first, more }) => [first, more].includes(code)))
  if (isBoth || new Set(billed.map(({ code }) => code)).size < billed.length) return { charges }
  const due = isCounselled ? counselled(products) : uncounselled(products)
  if (!billed.some(({ code, facts }) => facts.kind !== 'addon' && due.has(code))) return { charges }
  const results = fitted.map((charge): StepResult => {
    if (!billed.includes(charge)) return { charges: [charge] }
    const units = due.get(charge.code) ?? 0
    return withUnits(charge, units, sentenceOf(products, due), billing)
  })
  return {
    charges: results.flatMap((result) => result.charges),
    queries: results.flatMap(({ queries }) => queries ?? []),
    findings: [...results.flatMap(({ findings }) => findings ?? []), ...notCharged(due, billed, date, billing)],
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

/** The products of a day, one for each unit; undefined where one is not known or not for the patient's age. */
function productsOf(charges: readonly CodedCharge[], date: string, age: number): Vaccine[] | undefined {
  const given = charges.filter((charge) => charge.serviceDate === date && charge.facts.kind === 'vaccine')
  const own = given.filter((one) => !/^913/.test(one.code) && !isGivenUnderOwnCode(one, charges))
  const known = own.flatMap((charge) => {
    const vaccine = VACCINES.find(({ code }) => code === charge.code)
    const [from, to] = charge.facts.ages ?? [0, Infinity]
    return vaccine && from <= age && age <= to ? Array.from({ length: charge.units }, () => vaccine) : []
  })
  return known.length > 0 && new Set(known.map(({ code }) => code)).size === own.length ? known : undefined
}

/** Counselling counts up to an age: above it the administration is one without. */
function forAge(charge: CodedCharge, date: string, age: number, billing: Billing): CodedCharge {
  if (charge.serviceDate !== date || age <= COUNSELLED.upToAge || charge.code !== COUNSELLED.each) return charge
  return recoded(charge, UNCOUNSELLED.injection.first, billing) ?? charge
}

function counselled(products: readonly Vaccine[]): Administration {
  const more = products.reduce((sum, { components }) => sum + components - 1, 0)
  return new Map([
    [COUNSELLED.each, products.length],
    [COUNSELLED.component, more],
  ])
}

/** One first of the day, by injection where there was one. */
function uncounselled(products: readonly Vaccine[]): Administration {
  const due = new Map<string, number>()
  let isFirst = true
  for (const route of ['injection', 'mouth or nose'] as const) {
    const count = products.filter((product) => product.route === route).length
    const { first, more } = UNCOUNSELLED[route]
    if (count === 0) continue
    if (isFirst) due.set(first, 1)
    due.set(more, isFirst ? count - 1 : count)
    isFirst = false
  }
  return due
}

function sentenceOf(products: readonly Vaccine[], due: Administration): string {
  const components = products.reduce((sum, product) => sum + product.components, 0)
  const lines = [...due].filter(([, units]) => units > 0).map(([code, units]) => `${code} x ${units}`)
  return `${products.length} vaccines of ${components} components = ${lines.join(', ')}`
}

function notCharged(
  due: Administration,
  billed: readonly CodedCharge[],
  date: string,
  { context }: Billing,
): ComplianceFinding[] {
  return [...due].flatMap(([code, units]) => {
    if (units === 0 || billed.some((charge) => charge.code === code)) return []
    const amountCents = -(priceOf(code, units, date, context) ?? 0)
    return [
      {
        code: 'coding.documented-not-charged',
        path: 'charges',
        billed: '',
        supported: `${code} x ${units}`,
        amountCents,
      },
    ]
  })
}
