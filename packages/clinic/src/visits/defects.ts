import type { CodeSets } from '@claimrail/codesets'
import type { Charge, Encounter, StageName } from '@claimrail/domain'
import { PAYERS } from '../people/payers.ts'
import type { Random } from '../random.ts'
import { feeCents } from './fees.ts'
import { chargeOf, diagnosisOf } from './visit.ts'
import { renamed } from './wording.ts'

export type MessageFormat = 'fhir' | 'hl7v2' | 'json'

/** What is wrong with a visit, where it is caught, and by which code of a work item. */
export type DefectKind = keyof typeof DEFECTS

type Defect = {
  stage: StageName
  /** The code of the work item that stops it. */
  code: string
  /** Of the insured visits that can have it, the share that does, where the defect share of the day is its default. */
  share: number
  /** Formats that can say such a thing; all when left out. */
  formats?: readonly MessageFormat[]
  /** The visit with the defect; undefined when this one can not have it. */
  apply(visit: Encounter, random: Random, codes: CodeSets): Encounter | undefined
}

const UNSPECIFIC: Readonly<Record<string, string>> = {
  M1711: 'M17.10',
  M1712: 'M17.10',
  M25561: 'M25.569',
  M25562: 'M25.569',
  H6691: 'H66.90',
  H6692: 'H66.90',
  G5601: 'G56.00',
  G5602: 'G56.00',
}

/** Vaccines that are given after the first year of life, and one that is given within it. */
const LATER_VACCINES: readonly string[] = ['90707', '90696', '90715', '90686']
const INFANT_VACCINE = '90681'

const DEFECTS = {
  'diagnosis-in-vague-words': {
    stage: 'coding',
    code: 'coding.diagnosis-unclear',
    share: 0.012,
    apply: (visit) => withFirstDiagnosis(visit, { id: 'text:as discussed', system: 'text', text: 'as discussed' }),
  },
  'diagnosis-snomed-only': {
    stage: 'coding',
    code: 'coding.diagnosis-not-coded',
    share: 0.008,
    apply: (visit) =>
      withFirstDiagnosis(visit, { id: 'snomed:386661006', system: 'snomed', code: '386661006', text: 'Fever' }),
  },
  'side-not-stated': {
    stage: 'coding',
    code: 'coding.diagnosis-side-unspecified',
    share: 0.15,
    apply(visit, _random, codes) {
      const code = UNSPECIFIC[visit.diagnoses[0]?.code ?? '']
      if (code === undefined) return undefined
      const { rank: _, ...diagnosis } = diagnosisOf(code, 1, visit.startedAt.slice(0, 10), codes)
      return withFirstDiagnosis(visit, diagnosis)
    },
  },
  'procedure-code-ended': {
    stage: 'coding',
    code: 'coding.procedure-not-in-force',
    share: 0.04,
    apply(visit) {
      const drug = visit.charges.find((charge) => charge.code === 'J3301')
      const visitCharge = visit.charges.find((charge) => charge.code === '99213')
      if (drug) return withCharge(visit, { ...drug, code: 'J1030', amountCents: feeCents('J1030', drug.units, false) })
      return (
        visitCharge && withCharge(visit, { ...visitCharge, code: '99442', amountCents: feeCents('99442', 1, false) })
      )
    },
  },
  'charge-code-unknown': {
    stage: 'coding',
    code: 'coding.charge-unknown',
    share: 0.01,
    apply(visit) {
      const first = visit.charges[0]
      return (
        first && withCharge(visit, { ...first, system: 'local', code: '1999999', text: 'Misc service', modifiers: [] })
      )
    },
  },
  'pointer-to-nothing': {
    stage: 'coding',
    code: 'coding.pointer-invalid',
    share: 0.012,
    formats: ['json'],
    apply(visit) {
      const first = visit.charges[0]
      return first && withCharge(visit, { ...first, diagnosisIds: ['icd10cm:Z719'] })
    },
  },
  'member-id-missing': {
    stage: 'registration',
    code: 'registration.coverages-missing',
    share: 0.012,
    formats: ['hl7v2', 'fhir'],
    apply: (visit) => withMemberId(visit, ''),
  },
  'member-id-malformed': {
    stage: 'scrubbing',
    code: 'scrubbing.payer-member-id',
    share: 0.04,
    apply: (visit, random) =>
      visit.coverages[0]?.payer.id === PAYERS.blue.id ? withMemberId(visit, random.digits(7)) : undefined,
  },
  'authorization-missing': {
    stage: 'scrubbing',
    code: 'scrubbing.payer-authorization',
    share: 0.35,
    apply(visit) {
      if (visit.coverages[0]?.payer.id !== PAYERS.commercial.id || !visit.priorAuthorization) return undefined
      const { priorAuthorization: _, ...rest } = visit
      return rest
    },
  },
  'modifier-25-missing': {
    stage: 'scrubbing',
    code: 'scrubbing.visit-with-procedure',
    share: 0.12,
    apply(visit) {
      const both = visit.charges.find((charge) => charge.modifiers.includes('25'))
      const procedure = visit.charges.find((charge) => charge !== both && /^(1|2|6)/.test(charge.code ?? ''))
      if (!both || !procedure) return undefined
      const withoutIt = { ...both, modifiers: [], diagnosisIds: procedure.diagnosisIds }
      return withCharge(visit, withoutIt)
    },
  },
  'addon-without-base': {
    stage: 'coding',
    code: 'coding.addon-without-base',
    share: 0.2,
    apply(visit) {
      const base = visit.charges.find(({ code }) => code === '17000' || code === '17311' || code === '96116')
      const addon = visit.charges.some(({ code }) => code === '17003' || code === '17312' || code === '96121')
      return base && addon ? { ...visit, charges: visit.charges.filter((charge) => charge !== base) } : undefined
    },
  },
  'line-twice': {
    stage: 'scrubbing',
    code: 'scrubbing.duplicate-line',
    share: 0.08,
    apply(visit) {
      const charge = visit.charges.find(({ code }) => code === '93000' || code === '72100' || code === '36415')
      if (!charge) return undefined
      return { ...visit, charges: [...visit.charges, { ...charge, id: nextChargeId(visit) }] }
    },
  },
  'procedure-for-another-age': {
    stage: 'scrubbing',
    code: 'scrubbing.procedure-age',
    share: 0.2,
    apply(visit) {
      const vaccine = visit.charges.find(({ code }) => LATER_VACCINES.includes(code ?? ''))
      return (
        vaccine &&
        withCharge(visit, { ...vaccine, code: INFANT_VACCINE, amountCents: feeCents(INFANT_VACCINE, 1, false) })
      )
    },
  },
} as const satisfies Record<string, Defect>

export const DEFECT_KINDS = Object.keys(DEFECTS) as DefectKind[]

/** A defect by name, with every field that a defect can have. */
export function defectOf(kind: DefectKind): Defect {
  return DEFECTS[kind]
}

/** The visit with something wrong in it, and what; undefined when it is to stay clean. `scale` multiplies every share. */
export function withDefect(
  visit: Encounter,
  format: MessageFormat,
  situation: { random: Random; codes: CodeSets; scale: number },
): { visit: Encounter; kind: DefectKind } | undefined {
  const { random, codes, scale } = situation
  for (const kind of DEFECT_KINDS) {
    const defect = defectOf(kind)
    if (!random.chance(defect.share * scale) || defect.formats?.includes(format) === false) continue
    const changed = defect.apply(visit, random, codes)
    if (changed) return { visit: changed, kind }
  }
  return undefined
}

const LATE_CODE = '36415'

/** Whether the practice may find one more charge later: an office visit that does not have it yet. */
export function canBeChargedLate(visit: Encounter): boolean {
  return visit.placeOfService === '11' && visit.charges.every(({ code }) => code !== LATE_CODE)
}

/** One more charge that the practice only finds later. */
export function lateCharge(visit: Encounter): Charge {
  const date = visit.startedAt.slice(0, 10)
  return chargeOf({ code: LATE_CODE, reasons: [0] }, nextChargeId(visit), date, visit.diagnoses)
}

function nextChargeId(visit: Encounter): string {
  return `${visit.visitNumber}-${visit.charges.length + 1}`
}

function withFirstDiagnosis(visit: Encounter, diagnosis: Omit<Encounter['diagnoses'][number], 'rank'>): Encounter {
  const [first, ...rest] = visit.diagnoses
  if (!first) return visit
  return {
    ...visit,
    diagnoses: [{ ...diagnosis, rank: first.rank }, ...rest],
    charges: visit.charges.map((charge) => renamed(charge, first.id, diagnosis.id)),
  }
}

function withCharge(visit: Encounter, changed: Charge): Encounter {
  return { ...visit, charges: visit.charges.map((charge) => (charge.id === changed.id ? changed : charge)) }
}

function withMemberId(visit: Encounter, memberId: string): Encounter | undefined {
  const [first, ...rest] = visit.coverages
  return first && { ...visit, coverages: [{ ...first, memberId }, ...rest] }
}
