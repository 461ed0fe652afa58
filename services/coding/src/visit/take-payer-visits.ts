import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { isProfessional } from '../modifiers/modifier-step.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import { prolongedCodeFor, PROLONGED_CODES } from './minutes-of-care.ts'
import { payerVisit } from './payer-visit.ts'
import { STATUS_QUESTION } from './visit-questions.ts'

type Instead = { code: string; modifiers: readonly string[]; reason: string }

/** Bills visits, those of a hospital's clinic too, and prolonged time beside them, under the codes that the payer takes. Asks where that needs new or established. */
export function takePayerVisits(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const { encounter, facts, options } = billing
  const where = { class: encounter.class, visit: facts }
  const visits = replaceAll(charges, billing, (charge) =>
    isProfessional(charge) ? payerVisit(charge.code, charge.serviceDate, where, options) : clinicVisit(charge, billing),
  )
  // What is added follows the visit that it is then beside.
  const added = replaceAll(visits.charges, billing, (charge) =>
    isProfessional(charge) ? prolongedInstead(charge, visits.charges, billing) : undefined,
  )
  return { ...added, queries: visits.queries, reasons: [...visits.reasons, ...added.reasons] }
}

type Rule = (charge: CodedCharge) => Instead | { ask: 'patientStatus' } | undefined

function replaceAll(charges: readonly CodedCharge[], billing: Billing, rule: Rule) {
  const results = charges.map((charge) => {
    const instead = rule(charge)
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

const CLINIC_VISIT = 'G0463'
/** Bills of a hospital's outpatient department, which Medicare pays by the outpatient prospective system. */
const OUTPATIENT_BILL = /^0?13/

/** A hospital's own line for a clinic visit has one code for every level (Medicare Claims Processing Manual, chapter 4, 160). */
function clinicVisit({ code, facts }: CodedCharge, { encounter, options }: Billing): Instead | undefined {
  const isOffice = facts.visit === 'officeNew' || facts.visit === 'officeEstablished'
  const isOutpatient = OUTPATIENT_BILL.test(encounter.stay?.typeOfBill ?? '013')
  if (options.clinicVisits !== CLINIC_VISIT || !isOffice || !isOutpatient || encounter.class !== 'outpatient')
    return undefined
  return { code: CLINIC_VISIT, modifiers: [], reason: `the payer takes ${CLINIC_VISIT} of a hospital, not ${code}` }
}

function prolongedInstead(charge: CodedCharge, all: readonly CodedCharge[], { options }: Billing): Instead | undefined {
  if (!PROLONGED_CODES.includes(charge.code)) return undefined
  const bases = all.filter((one) => one.serviceDate === charge.serviceDate && one.facts.kind === 'em')
  const code = bases.map((base) => prolongedCodeFor(base.code, options)).find((one) => one !== undefined)
  if (code === undefined || code === charge.code) return undefined
  return { code, modifiers: [], reason: `the payer takes ${code}, not ${charge.code}` }
}
