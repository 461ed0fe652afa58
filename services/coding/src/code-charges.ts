import type { CodeSets, Found, ProcedureFacts } from '@claimrail/codesets'
import type { Charge, CodeChoice, CodingTrail, ComplianceFinding, Encounter } from '@claimrail/domain'
import type { CodedDiagnoses } from './code-diagnoses.ts'
import type { CodingContext } from './context.ts'
import type { Query, QueryCode } from './query.ts'

/** A charge with its procedure code, before it is a line of a claim. */
export type CodedCharge = {
  chargeId: string
  system: 'cpt' | 'hcpcs'
  code: string
  facts: ProcedureFacts
  modifiers: readonly string[]
  units: number
  amountCents: number
  serviceDate: string
  /** Positions (from 0) among the coded diagnoses, most relevant first. */
  reasons: readonly number[]
  /** True when the source named them; false when they are all of the visit's because it did not say. */
  areReasonsStated: boolean
  revenueCode?: string | undefined
  /** Minutes documented, where the code is timed. */
  minutes?: number | undefined
  /** Charges that were joined into this line beside `chargeId`. */
  otherChargeIds?: readonly string[]
}

/** What the procedures of an encounter come to; the optional parts go to the trail. */
export type CodedCharges = {
  charges: readonly CodedCharge[]
  queries: readonly Query[]
  choices?: readonly CodeChoice[]
  modifiers?: CodingTrail['modifiers']
  findings?: readonly ComplianceFinding[]
  visit?: CodingTrail['visit']
  /** Releases of tables that answered, beside those of code systems. */
  releases?: readonly string[]
}

/** Turns charges into procedure codes that hold on their dates; asks where a charge does not say which. */
export function codeCharges(encounter: Encounter, diagnoses: CodedDiagnoses, context: CodingContext): CodedCharges {
  const { codes } = context
  const charges: CodedCharge[] = []
  const queries: Query[] = []
  encounter.charges.forEach((charge, i) => {
    const ask = (code: QueryCode, field: string) => queries.push({ code, fields: [`charges[${i}].${field}`] })
    const choice = chooseProcedure(charge, codes)
    if ('ask' in choice) return ask(choice.ask, 'code')
    const modifiers = [...new Set([...choice.modifiers, ...charge.modifiers])]
    if (!modifiers.every((code) => isInForce(codes.lookup('modifier', code, charge.serviceDate)))) {
      ask('coding.modifier-unknown', 'modifiers')
    }
    if (!fitsPlace(choice.procedure.facts, encounter.class)) ask('coding.visit-place', 'code')
    if (!charge.diagnosisIds.every((id) => isThere(encounter, id))) ask('coding.pointer-invalid', 'diagnosisIds')
    charges.push(codedCharge(charge, choice.procedure, modifiers, diagnoses))
    return undefined
  })
  return { charges, queries }
}

type Procedure = Found<'cpt'> | Found<'hcpcs'>
type Choice = { procedure: Procedure; modifiers: readonly string[] } | { ask: QueryCode }

function chooseProcedure({ system, code, serviceDate }: Charge, codes: CodeSets): Choice {
  if (code === undefined) return { ask: 'coding.charge-not-coded' }
  if (system === 'cpt' || system === 'hcpcs') return checkProcedure(system, code, serviceDate, codes, [])
  if (system !== 'local') return { ask: 'coding.charge-not-coded' }
  const own = codes.lookup('charge', code, serviceDate)
  if (!own || own.status !== 'inForce') return { ask: 'coding.charge-unknown' }
  const { procedureSystem, procedureCode, modifiers = [] } = own.facts
  return checkProcedure(procedureSystem, procedureCode, serviceDate, codes, modifiers)
}

function checkProcedure(
  system: 'cpt' | 'hcpcs',
  code: string,
  date: string,
  codes: CodeSets,
  modifiers: readonly string[],
): Choice {
  const procedure = codes.lookup(system, code, date)
  if (!procedure) return { ask: 'coding.procedure-unknown' }
  return procedure.status === 'inForce' ? { procedure, modifiers } : { ask: 'coding.procedure-not-in-force' }
}

function isInForce(found: { status: string } | undefined): boolean {
  return found?.status === 'inForce'
}

function isThere(encounter: Encounter, id: string): boolean {
  return encounter.diagnoses.some((diagnosis) => diagnosis.id === id)
}

const OFFICE_CLASSES = ['office', 'outpatient', 'telehealth', 'home'] as const
const CLASSES_OF_VISITS: Readonly<Record<string, readonly Encounter['class'][]>> = {
  officeNew: OFFICE_CLASSES,
  officeEstablished: OFFICE_CLASSES,
  preventiveNew: OFFICE_CLASSES,
  preventiveEstablished: OFFICE_CLASSES,
  hospital: ['inpatient', 'outpatient', 'emergency'],
  emergency: ['emergency'],
}

/** Whether a kind of E/M can happen in a class of visit; what is no E/M always can. */
function fitsPlace({ visit }: ProcedureFacts, visitClass: Encounter['class']): boolean {
  return CLASSES_OF_VISITS[visit ?? '']?.includes(visitClass) ?? true
}

function codedCharge(
  charge: Charge,
  { system, code, facts }: Procedure,
  modifiers: readonly string[],
  diagnoses: CodedDiagnoses,
): CodedCharge {
  const stated = charge.diagnosisIds.map((id) => diagnoses.placeOf.get(id)).filter((place) => place !== undefined)
  const areReasonsStated = charge.diagnosisIds.length > 0
  return {
    chargeId: charge.id,
    system,
    code,
    facts,
    modifiers,
    units: charge.units,
    amountCents: charge.amountCents,
    serviceDate: charge.serviceDate,
    reasons: areReasonsStated ? [...new Set(stated)] : diagnoses.codes.map((_, place) => place),
    areReasonsStated,
    revenueCode: charge.revenueCode,
  }
}
