import { yearsBetween, type CodingTrail, type ComplianceFinding } from '@claimrail/domain'
import type { CodedCharge } from '../procedures/coded-charge.ts'
import { POLICY } from '../compliance/policy.ts'
import { priceInstead } from '../compliance/price.ts'
import type { Billing, Reason, StepResult } from '../procedures/billing.ts'
import { procedureNamed } from '../procedures/choose-procedure.ts'
import type { Query } from '../query.ts'
import { familyNamed, familyOf, type Family, type FamilyName } from './families.ts'
import { rankOf } from './level.ts'
import { preventiveCode, preventiveStatus } from './preventive.ts'
import { supportOf } from './support.ts'

/** What the record says of a visit that was billed. */
type Judgement = { visit: NonNullable<CodingTrail['visit']>; supported?: { lowest: string; highest: string } }

/**
 * The level that was billed against the level that the record supports. Where it is silent the billed code stands and the trail says that it
 * was not checked. Above what is supported a coder is asked, from an amount on; below it the finding rides along.
 */
export function judgeVisits(charges: readonly CodedCharge[], billing: Billing): StepResult {
  const visits = charges.filter((charge) => charge.revenueCode === undefined && isLeveled(charge))
  const preventive = charges.find((charge) => preventiveStatus(charge.code) !== undefined)
  const [visit, ...others] = visits
  if (!visit) return preventive ? judgePreventive(charges, preventive, billing) : { charges }
  if (others.length > 0) {
    return {
      charges,
      visit: { by: 'none', arithmetic: ['not checked: several visits, whose facts are not told apart'] },
    }
  }
  return judged(charges, visit, judgeVisit(visit, billing), billing)
}

function isLeveled(charge: CodedCharge): boolean {
  return charge.facts.kind === 'em' && familyOf(charge.code, charge.serviceDate) !== undefined
}

function judgeVisit(charge: CodedCharge, { facts }: Billing): Judgement {
  const billed = charge.source === 'documentation' ? {} : { billed: charge.code }
  const family = familyOf(charge.code, charge.serviceDate) as Family
  const right = familyOfStatus(family, charge.serviceDate, facts.patientStatus)
  const status = right === family ? [] : [`the patient is ${facts.patientStatus}, ${charge.code} is for the other`]
  const { support, arithmetic } = supportOf(right, facts)
  const from = support ? right.rows[support.from] : sameLevel(family, right, charge.code)
  const to = support ? right.rows[support.to] : from
  if (!from || !to || (!support && right === family)) {
    return {
      visit: {
        ...billed,
        by: 'none',
        arithmetic: [...arithmetic, 'not checked: the record does not decide the level'],
      },
    }
  }
  const supported = { lowest: from.code, highest: to.code }
  const visit: Judgement['visit'] = { ...billed, by: support?.by ?? 'none', arithmetic: [...status, ...arithmetic] }
  return { visit: from === to ? { ...visit, supported: from.code } : visit, supported }
}

const PAIRS: readonly (readonly [fresh: FamilyName, known: FamilyName])[] = [
  ['officeNew', 'officeEstablished'],
  ['homeNew', 'homeEstablished'],
  ['telehealthNew', 'telehealthEstablished'],
  ['audioNew', 'audioEstablished'],
]

/** The family for new or established patients, as the record says; the billed one where it says nothing. */
function familyOfStatus(family: Family, date: string, status: 'new' | 'established' | undefined): Family {
  const pair = PAIRS.find((names) => names.includes(family.name))
  if (!pair || status === undefined) return family
  return familyNamed(status === 'new' ? pair[0] : pair[1], date) ?? family
}

function sameLevel(family: Family, other: Family, code: string) {
  const level = family.rows.find((row) => row.code === code)?.levels[0]
  return other.rows.find(({ levels }) => level !== undefined && levels.includes(level))
}

/** Puts a judgement into the trail; asks, or takes the coder's answer, where too much was billed. */
function judged(
  all: readonly CodedCharge[],
  charge: CodedCharge,
  { visit, supported }: Judgement,
  billing: Billing,
): StepResult {
  const compared = supported && compare(charge, supported, billing)
  if (!compared || charge.source === 'documentation' || charge.source === 'answer') return { charges: all, visit }
  const { finding, isTooHigh } = compared
  if (!isTooHigh || finding.amountCents < POLICY.holdVisitFromCents) return { charges: all, visit, findings: [finding] }
  const choices = [...new Set([charge.code, finding.supported])].sort()
  const query: Query = {
    code: 'coding.visit-level',
    fields: [`${charge.path}.code`],
    about: `${charge.chargeId}\n${charge.code}`,
    choices: [...choices, 'other'],
  }
  const answer = procedureNamed(billing.context.answers.to(query)?.value, charge.serviceDate, billing.context)
  if (answer?.facts.kind !== 'em') return { charges: all, visit, findings: [finding], queries: [query] }
  const { system, code, facts } = answer
  const decided: CodedCharge = { ...charge, system, code, facts, source: 'answer' }
  const reasons: Reason[] = [{ path: charge.path, text: `${charge.code} was charged; a coder decided on ${code}` }]
  return {
    charges: all.map((one) => (one === charge ? decided : one)),
    visit,
    findings: code === charge.code ? [finding] : [],
    reasons,
  }
}

function compare(charge: CodedCharge, supported: { lowest: string; highest: string }, { context }: Billing) {
  const code = nearest(charge, supported)
  if (code === charge.code) return undefined
  const isTooHigh = isHigher(charge.code, code, charge.serviceDate)
  const instead = priceInstead(charge, code, charge.units, context)
  const finding: ComplianceFinding = {
    code: isTooHigh ? 'coding.upcoded-visit' : 'coding.undercoded-visit',
    path: charge.path,
    billed: charge.code,
    supported: code,
    // Without a price for what is supported, the whole line is at stake when it is too high, and nothing is known when too low.
    amountCents: instead === undefined ? (isTooHigh ? charge.amountCents : 0) : charge.amountCents - instead,
  }
  return { finding, isTooHigh }
}

/** The billed code when it lies in what is supported, else the end of it that is nearer. */
function nearest({ code, serviceDate }: CodedCharge, { lowest, highest }: { lowest: string; highest: string }): string {
  const codes = familyOf(lowest, serviceDate)?.rows.map((row) => row.code) ?? []
  const place = codes.indexOf(code)
  if (place < 0) return highest
  if (place > codes.indexOf(highest)) return highest
  return place < codes.indexOf(lowest) ? lowest : code
}

/** Whether a visit is more than another: higher in its family; across families a higher level, or new rather than established. */
function isHigher(code: string, than: string, date: string): boolean {
  const [family, other] = [familyOf(code, date), familyOf(than, date)]
  if (!family || !other) return true
  if (family === other) return placeOf(family, code) > placeOf(family, than)
  const [level, otherLevel] = [levelOf(family, code), levelOf(other, than)]
  return level === otherLevel ? family.name.endsWith('New') : level > otherLevel
}

function placeOf(family: Family, code: string): number {
  return family.rows.findIndex((row) => row.code === code)
}

function levelOf(family: Family, code: string): number {
  const level = family.rows[placeOf(family, code)]?.levels.at(-1)
  return level === undefined ? -1 : rankOf(level)
}

function judgePreventive(
  all: readonly CodedCharge[],
  charge: CodedCharge,
  { encounter, facts, context }: Billing,
): StepResult {
  const status = facts.patientStatus ?? preventiveStatus(charge.code) ?? 'established'
  const supported = preventiveCode(yearsBetween(encounter.patient.birthDate, charge.serviceDate), status)
  const visit: Judgement['visit'] = {
    billed: charge.code,
    supported,
    by: 'age',
    arithmetic: [`${supported} is for the age and ${status}`],
  }
  if (supported === charge.code) return { charges: all, visit }
  const amountCents =
    charge.amountCents - (priceInstead(charge, supported, charge.units, context) ?? charge.amountCents)
  const finding = { code: 'coding.preventive-visit', path: charge.path, billed: charge.code, supported, amountCents }
  return { ...recoded(all, charge, supported, context), visit, findings: [finding] }
}

/** Age is a fact, not a judgement: the visit is billed as the one of the patient's age. */
function recoded(
  all: readonly CodedCharge[],
  charge: CodedCharge,
  to: string,
  context: Billing['context'],
): StepResult {
  const procedure = procedureNamed(to, charge.serviceDate, context)
  if (!procedure) return { charges: all }
  const { system, code, facts } = procedure
  return {
    charges: all.map((one) => (one === charge ? { ...charge, system, code, facts } : one)),
    reasons: [{ path: charge.path, text: `${charge.code} was charged; ${code} is for the patient's age` }],
  }
}
