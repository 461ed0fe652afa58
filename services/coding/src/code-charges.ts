import type { ProcedureFacts } from '@claimrail/codesets'
import type { Charge, CodeChoice, Encounter } from '@claimrail/domain'
import type { CodedDiagnoses } from './code-diagnoses.ts'
import { reconcile } from './compliance/reconcile.ts'
import type { CodingContext } from './context.ts'
import { billingOf, runSteps, type Billing, type Step, type StepResult } from './procedures/billing.ts'
import { bundle } from './procedures/bundles.ts'
import { chooseProcedure, type Chosen } from './procedures/choose-procedure.ts'
import type { CodedCharge, CodedCharges } from './procedures/coded-charge.ts'
import { documentedFor, measureOf } from './procedures/documented.ts'
import { orderReasons } from './procedures/order-reasons.ts'
import { relateDiagnoses } from './procedures/relate-diagnoses.ts'
import { requireBase } from './procedures/require-base.ts'
import { MODIFIER_STEPS } from './propose-modifiers.ts'
import type { Query, QueryCode } from './query.ts'
import { billExtent } from './specialties/extent.ts'
import { askWhereKindsDiffer } from './specialties/kinds.ts'
import { billFirstOnce } from './specialties/first-once.ts'
import { askWhyScreened, billScreening } from './specialties/screening.ts'
import { billSedation } from './specialties/sedation.ts'
import { administerForPayer } from './specialties/payer-vaccines.ts'
import { billTestParts } from './specialties/test-parts.ts'
import { administerVaccines } from './specialties/vaccine-administration.ts'
import { joinChargedCount } from './units/charged-count.ts'
import { measuredUnits } from './units/measured-units.ts'
import { chooseVisit } from './visit/choose-visit.ts'
import { judgeMinutes } from './visit/judge-minutes.ts'
import { judgeVisits } from './visit/judge-visits.ts'
import { takePayerVisits } from './visit/take-payer-visits.ts'

/** From procedure codes to lines, in the order of a coder: visits, reasons, units, what was documented, what is bundled, modifiers. */
const STEPS: readonly Step[] = [
  takePayerVisits,
  judgeVisits,
  relateDiagnoses,
  measuredUnits,
  joinChargedCount,
  billFirstOnce,
  administerVaccines,
  administerForPayer,
  reconcile,
  judgeMinutes,
  askWhereKindsDiffer,
  billTestParts,
  billExtent,
  askWhyScreened,
  billScreening,
  billSedation,
  bundle,
  requireBase,
  ...MODIFIER_STEPS,
]

/** Turns charges into lines with procedure codes, units and modifiers that hold on their dates; asks where the record does not say. */
export function codeCharges(encounter: Encounter, diagnoses: CodedDiagnoses, context: CodingContext): CodedCharges {
  const billing = billingOf(encounter, diagnoses, context)
  const { reasons, ...done } = runSteps(chooseAll(billing), STEPS, billing)
  return { ...done, choices: done.choices.map((choice) => withReasons(choice, done.charges, reasons)) }
}

function chooseAll(billing: Billing): StepResult {
  const results = billing.encounter.charges.map((charge, i) => {
    const path = `charges[${i}]`
    const chosen = chooseVisit(charge, path, billing) ?? chooseProcedure(charge, path, billing.context)
    if ('ask' in chosen) return { charges: [], queries: [chosen.ask] }
    return {
      charges: [codedCharge(charge, chosen, billing)],
      queries: questionsOf(charge, path, chosen, billing),
      choices: [chosen.choice],
    }
  })
  return {
    charges: results.flatMap(({ charges }) => charges),
    queries: results.flatMap(({ queries }) => queries),
    choices: results.flatMap(({ choices }) => choices ?? []),
  }
}

type Coded = Exclude<Chosen, { ask: Query }>

/** What is asked of a charge whose code is known. */
function questionsOf(charge: Charge, path: string, { procedure, modifiers }: Coded, billing: Billing): Query[] {
  const { encounter, context } = billing
  const ask = (code: QueryCode, field: string): Query => ({ code, fields: [`${path}.${field}`] })
  const isKnown = (code: string) => context.codes.lookup('modifier', code, charge.serviceDate)?.status === 'inForce'
  const isThere = (id: string) => encounter.diagnoses.some((diagnosis) => diagnosis.id === id)
  return [
    ...([...modifiers, ...charge.modifiers].every(isKnown) ? [] : [ask('coding.modifier-unknown', 'modifiers')]),
    ...(fitsPlace(procedure.facts, encounter.class) ? [] : [ask('coding.visit-place', 'code')]),
    ...(charge.diagnosisIds.every(isThere) ? [] : [ask('coding.pointer-invalid', 'diagnosisIds')]),
  ]
}

const OFFICE_CLASSES = ['office', 'outpatient', 'telehealth', 'home'] as const
const CLASSES_OF_VISITS: Readonly<Record<string, readonly Encounter['class'][]>> = {
  officeNew: OFFICE_CLASSES,
  officeEstablished: OFFICE_CLASSES,
  preventiveNew: OFFICE_CLASSES,
  preventiveEstablished: OFFICE_CLASSES,
  hospital: ['inpatient', 'outpatient', 'emergency'],
  emergency: ['emergency'],
  telehealth: ['telehealth'],
}

/** Whether a kind of E/M can happen in a class of visit; what is no E/M always can. */
function fitsPlace({ visit }: ProcedureFacts, visitClass: Encounter['class']): boolean {
  return CLASSES_OF_VISITS[visit ?? '']?.includes(visitClass) ?? true
}

function codedCharge(charge: Charge, { procedure, modifiers, choice }: Coded, billing: Billing): CodedCharge {
  const { diagnoses, documented, context } = billing
  const { system, code, facts } = procedure
  const stated = charge.diagnosisIds.flatMap((id) => diagnoses.placesOf.get(id) ?? [])
  const areReasonsStated = charge.diagnosisIds.length > 0
  const measure = measureOf(charge, documentedFor(charge, code, documented, context.threshold))
  return {
    chargeId: charge.id,
    path: choice.path,
    source: choice.source,
    system,
    code,
    facts,
    modifiers: [...new Set([...modifiers, ...charge.modifiers])],
    units: charge.units,
    amountCents: charge.amountCents,
    serviceDate: charge.serviceDate,
    reasons: areReasonsStated
      ? orderReasons([...new Set(stated)], diagnoses, context, charge.serviceDate)
      : diagnoses.codes.map((_, place) => place),
    areReasonsStated,
    revenueCode: charge.revenueCode,
    measure,
    ...(measure?.minutes === undefined || facts.minutes === undefined ? {} : { minutes: measure.minutes }),
  }
}

/** A choice with the code that its charge was billed as in the end, and all that the steps said of it. */
function withReasons(
  choice: CodeChoice,
  charges: readonly CodedCharge[],
  reasons: StepResult['reasons'] = [],
): CodeChoice {
  const line = charges.find(({ path }) => path === choice.path)
  const said = reasons.filter(({ path }) => path === choice.path).map(({ text }) => text)
  const { system, code, source } = line ?? choice
  return { ...choice, system, code, source, reasons: [...choice.reasons, ...said] }
}
