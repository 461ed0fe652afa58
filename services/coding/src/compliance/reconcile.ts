import type { ComplianceFinding, Encounter } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import type { CodingContext } from '../context.ts'
import type { Billing, StepResult } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import { documentedFor, linesOfDay, sureCandidate, type Documented } from '../procedures/documented.ts'
import type { Query } from '../query.ts'
import { insideOf } from '../specialties/inside.ts'
import { DOCUMENTED_KINDS, POLICY } from './policy.ts'
import { priceInstead, priceOf } from './price.ts'

/**
 * What was charged against what the record says was done. Documented and not charged: a finding with the amount that was left out.
 * Charged and not documented, when the record says what was done: a finding, and a coder looks. Nothing is billed of itself.
 */
export function reconcile(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const { documented } = billing
  const missing = [...notCharged(charges, documented, billing), ...ordersNotCharged(charges, billing)]
  if (documented.length === 0) return { charges, findings: missing }
  const results = charges.map((charge) => checkCharge(charge, documented, billing))
  return {
    charges: results.flatMap(({ charges: kept }) => kept),
    findings: [...missing, ...results.flatMap(({ findings }) => findings ?? [])],
    queries: results.flatMap(({ queries }) => queries ?? []),
    reasons: results.flatMap(({ reasons }) => reasons ?? []),
  }
}

function notCharged(charges: readonly CodedCharge[], documented: readonly Documented[], { context }: Billing) {
  const dates = [...new Set(documented.map(({ performed }) => performed.performedOn))]
  return dates.flatMap((date): ComplianceFinding[] => {
    const lines = linesOfDay(documented, date, context.threshold)
    const present = [...lines, ...charges.filter((charge) => charge.serviceDate === date)].map(({ code }) => code)
    return lines.flatMap(({ code, units }) => {
      const charged = charges.filter((charge) => charge.serviceDate === date && charge.code === code)
      const left = units - charged.reduce((sum, charge) => sum + charge.units, 0)
      if (left <= 0 || isIncluded(code, date, charges) || lacksBase(code, date, present, context)) return []
      const [sibling] = charged
      const price = sibling ? priceInstead(sibling, code, left, context) : priceOf(code, left, date, context)
      return [missingFinding(pathOf(code, date, documented, context.threshold), code, left, price)]
    })
  })
}

/** An add-on that was documented without any of its base codes could not be billed, so nothing was left out. */
function lacksBase(code: string, date: string, present: readonly string[], context: CodingContext): boolean {
  const facts = procedureNamed(code, date, context)?.facts
  return facts?.kind === 'addon' && !(facts.addonOf ?? []).some((base) => present.includes(base))
}

function missingFinding(path: string, code: string, units: number, price: number | undefined): ComplianceFinding {
  const supported = `${code} x ${units}`
  return { code: 'coding.documented-not-charged', path, billed: '', supported, amountCents: price ? -price : 0 }
}

function isIncluded(code: string, date: string, charges: readonly CodedCharge[]): boolean {
  return charges.some((charge) => charge.serviceDate === date && insideOf(charge).includes(code))
}

function pathOf(code: string, date: string, documented: readonly Documented[], threshold: number): string {
  const of = { serviceDate: date, diagnosisIds: [] }
  return documentedFor(of, code, documented, threshold)[0]?.path ?? 'performed'
}

/** Orders with a code that the record calls done, and that no charge is for. */
function ordersNotCharged(charges: readonly CodedCharge[], { encounter, context }: Billing): ComplianceFinding[] {
  return (encounter.orders ?? []).flatMap((order, i) => {
    const { code, status, system } = order
    if (status !== 'done' || code === undefined || (system !== 'cpt' && system !== 'hcpcs')) return []
    if (charges.some((charge) => charge.code === code || insideOf(charge).includes(code))) return []
    const date = order.orderedOn ?? encounter.startedAt.slice(0, 10)
    return [missingFinding(`orders[${i}]`, code, 1, priceOf(code, 1, date, context))]
  })
}

function checkCharge(charge: CodedCharge, documented: readonly Documented[], billing: Billing): StepResult {
  const { encounter, context } = billing
  if (!DOCUMENTED_KINDS.includes(charge.facts.kind) || charge.source === 'documentation') return { charges: [charge] }
  const ids = encounter.charges.find(({ id }) => id === charge.chargeId)?.diagnosisIds ?? []
  const found = documentedFor(
    { serviceDate: charge.serviceDate, diagnosisIds: ids },
    charge.code,
    documented,
    context.threshold,
  )
  if (found.length > 0) {
    const text = `documented at ${found.map(({ path }) => path).join(', ')}`
    return { charges: [charge], reasons: [{ path: charge.path, text }] }
  }
  return isElsewhere(charge, encounter) ? { charges: [charge] } : notDocumented(charge, documented, billing)
}

/** An order that was done, or a signed report for this charge, documents it too. */
function isElsewhere({ chargeId, code }: CodedCharge, { orders = [], documents = [] }: Encounter): boolean {
  if (orders.some((order) => order.status === 'done' && order.code === code)) return true
  return documents.some(
    (paper) => paper.kind === 'operativeReport' && paper.signed && paper.chargeIds.includes(chargeId),
  )
}

function notDocumented(charge: CodedCharge, documented: readonly Documented[], { context }: Billing): StepResult {
  const query: Query = {
    code: 'coding.charge-not-documented',
    fields: [`${charge.path}.code`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: ['documented-elsewhere', 'not-performed', 'cannot-determine'],
  }
  const others = documented.filter(({ isDone, performed }) => isDone && performed.performedOn === charge.serviceDate)
  const instead = others.flatMap((one) => sureCandidate(one, context.threshold)?.procedure.code ?? [])
  const finding: ComplianceFinding = {
    code: 'coding.charge-not-documented',
    path: charge.path,
    billed: charge.code,
    supported: [...new Set(instead)].join(' '),
    amountCents: charge.amountCents,
  }
  const answer = context.answers.to(query)?.value
  if (answer === 'documented-elsewhere') {
    return { charges: [charge], reasons: [{ path: charge.path, text: 'a coder found it documented elsewhere' }] }
  }
  if (answer === 'not-performed') {
    return {
      charges: [],
      findings: [finding],
      reasons: [{ path: charge.path, text: 'left out: it was not performed' }],
    }
  }
  return { charges: [charge], findings: [finding], queries: POLICY.holdUndocumented ? [query] : [] }
}
