import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import { prolongedCodeFor, PROLONGED_CODES } from './minutes-of-care.ts'
import { payerVisit } from './payer-visit.ts'
import { STATUS_QUESTION } from './visit-questions.ts'

type Instead = { code: string; modifiers: readonly string[]; reason: string }

/** Bills visits, and prolonged time beside them, under the codes that the payer takes. Asks where that needs new or established. */
export function takePayerVisits(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const { encounter, facts, options } = billing
  const where = { class: encounter.class, visit: facts }
  const visits = replaceAll(charges, billing, ({ code, serviceDate }) => payerVisit(code, serviceDate, where, options))
  // What is added follows the visit that it is then beside.
  const added = replaceAll(visits.charges, billing, (charge) => prolongedInstead(charge, visits.charges, billing))
  return { ...added, queries: visits.queries, reasons: [...visits.reasons, ...added.reasons] }
}

type Rule = (charge: CodedCharge) => Instead | { ask: 'patientStatus' } | undefined

function replaceAll(charges: readonly CodedCharge[], billing: Billing, rule: Rule) {
  const results = charges.map((charge) => {
    const instead = charge.revenueCode === undefined ? rule(charge) : undefined
    if (!instead) return { charge }
    return 'ask' in instead ? { charge, query: STATUS_QUESTION } : replaced(charge, instead, billing)
  })
  return {
    charges: results.map(({ charge }) => charge),
    queries: results.flatMap((result) => ('query' in result && result.query ? [result.query] : [])),
    reasons: results.flatMap((result) => ('reason' in result ? [result.reason] : [])),
  }
}

function replaced(charge: CodedCharge, instead: Instead, { context }: Billing) {
  const procedure = procedureNamed(instead.code, charge.serviceDate, context)
  if (!procedure) return { charge }
  const { system, code, facts } = procedure
  const modifiers = [...new Set([...charge.modifiers, ...instead.modifiers])]
  return { charge: { ...charge, system, code, facts, modifiers }, reason: { path: charge.path, text: instead.reason } }
}

function prolongedInstead(charge: CodedCharge, all: readonly CodedCharge[], { options }: Billing): Instead | undefined {
  if (!PROLONGED_CODES.includes(charge.code)) return undefined
  const bases = all.filter((one) => one.serviceDate === charge.serviceDate && one.facts.kind === 'em')
  const code = bases.map((base) => prolongedCodeFor(base.code, options)).find((one) => one !== undefined)
  if (code === undefined || code === charge.code) return undefined
  return { code, modifiers: [], reason: `the payer takes ${code}, not ${charge.code}` }
}
