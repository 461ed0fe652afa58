import { yearsBetween, type Charge, type Diagnosis, type Encounter } from '@claimrail/domain'
import { normalizeCode, type CodeSets } from '@claimrail/codesets'
import { addDays, instantOf } from '../calendar.ts'
import { makePatient } from '../people/patient.ts'
import { makeCoverages } from '../people/payers.ts'
import { CLINICIANS, PRACTICE, REFERRERS } from '../people/practice.ts'
import type { Random } from '../random.ts'
import { feeCents } from './fees.ts'
import { CLINIC_SPECIALTIES, SCENARIOS } from './index.ts'
import type { Done, Findings, Scenario, Situation } from './scenario.ts'

const CLASS_OF_PLACE = { '10': 'telehealth', '11': 'office', '21': 'inpatient', '22': 'outpatient', '24': 'outpatient' }

export type VisitPlan = { visitNumber: string; sourceSystem: string; recordNumber: string; date: string }

/** A whole visit of a random specialty, without anything wrong in it. */
export function makeVisit(random: Random, plan: VisitPlan, codes: CodeSets): Encounter {
  const specialty = random.pick(CLINIC_SPECIALTIES)
  const scenario = random.weighted(SCENARIOS[specialty])
  const { ages, sex, bornDaysAgo } = scenario
  const patient = makePatient(random, { recordNumber: plan.recordNumber, date: plan.date, ages, sex, bornDaysAgo })
  const coverages = makeCoverages(random, patient, plan.date)
  const age = yearsBetween(patient.birthDate, plan.date)
  const situation: Situation = { random, date: plan.date, age, filing: coverages[0]?.payer.filingIndicator }
  const findings = scenario.find(situation)
  const diagnoses = findings.diagnoses.map((code, i) => diagnosisOf(code, i + 1, plan.date, codes))
  const where = placeAndTime(random, scenario, plan.date)
  const rendering = random.pick(CLINICIANS[specialty])
  const referring = scenario.referred
    ? random.pick(REFERRERS)
    : ordersItself(findings, situation)
      ? rendering
      : undefined
  return {
    sourceSystem: plan.sourceSystem,
    visitNumber: plan.visitNumber,
    ...where,
    specialty,
    patient,
    coverages,
    billingProvider: PRACTICE,
    rendering,
    ...(referring ? { referring } : {}),
    diagnoses,
    charges: findings.done.map((one, i) => chargeOf(one, `${plan.visitNumber}-${i + 1}`, plan.date, diagnoses)),
    ...authorization(random, findings, coverages.length > 0),
    notes: [],
  }
}

/** Medicare wants to know who ordered imaging and laboratory tests, also when it is who did them (CMS 1500 item 17). */
function ordersItself({ done }: Findings, { filing }: Situation): boolean {
  return filing === 'MB' && done.some(({ code }) => /^[78]\d{4}$/.test(code))
}

function placeAndTime(random: Random, scenario: Scenario, date: string) {
  const place = scenario.place ?? '11'
  const start = 480 + 5 * random.whole(0, 98)
  const minutes = place === '21' ? 2 * 1440 : 5 * random.whole(3, 12)
  return {
    class: CLASS_OF_PLACE[place] as Encounter['class'],
    placeOfService: place,
    startedAt: instantOf(date, start),
    endedAt: instantOf(date, start + minutes),
  }
}

/** A diagnosis as the record states it, coded. */
export function diagnosisOf(code: string, rank: number, date: string, codes: CodeSets): Diagnosis {
  const plain = normalizeCode('icd10cm', code)
  const text = codes.lookup('icd10cm', plain, date)?.label
  return { id: `icd10cm:${plain}`, system: 'icd10cm', code: plain, ...(text ? { text } : {}), rank }
}

export function chargeOf(one: Done, id: string, date: string, diagnoses: readonly Diagnosis[]): Charge {
  const units = one.units ?? 1
  return {
    id,
    system: /^\d/.test(one.code) ? 'cpt' : 'hcpcs',
    code: one.code,
    modifiers: [...(one.modifiers ?? [])],
    units,
    amountCents: feeCents(one.code, units, one.revenueCode !== undefined),
    serviceDate: addDays(date, one.day ?? 0),
    diagnosisIds: one.reasons.map((i) => diagnoses[i]?.id).filter((id) => id !== undefined),
    ...(one.revenueCode === undefined ? {} : { revenueCode: one.revenueCode }),
  }
}

function authorization(random: Random, findings: Findings, isInsured: boolean) {
  return findings.needsAuthorization && isInsured ? { priorAuthorization: `A${random.digits(8)}` } : {}
}
