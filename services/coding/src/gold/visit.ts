import { npiCheckDigit, type Charge, type Diagnosis, type Encounter, type Specialty } from '@claimrail/domain'
import type { ExpectedLine, GoldCase } from '../accuracy/gold-case.ts'

/** Writing gold cases in few words; everybody in them is made up. */
export const DATE = '2026-03-02'

const npi = (nine: string) => nine + npiCheckDigit(nine)
const ADDRESS = { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '454020001' }
const COMMERCIAL = { id: 'ALPHA', name: 'Alpha Health', filingIndicator: 'CI' }
const MEDICARE = { id: 'MEDICAREB', name: 'Medicare Part B', filingIndicator: 'MB' }

const TAXONOMIES: Readonly<Record<Specialty, string>> = {
  cardiology: '207RC0000X',
  dermatology: '207N00000X',
  neurology: '2084N0400X',
  pediatrics: '208000000X',
  orthopedics: '207X00000X',
  gastroenterology: '207RG0100X',
  other: '207R00000X',
}

/** A diagnosis in code (`I25.10`) or in words (`"acne vulgaris"`); its id is `d1`, `d2` ... by its place. */
export type Said = string

/** A charge: a code (CPT, HCPCS, or `local:...` of the charge master, or `text:...`), for diagnoses by place. */
export type Done = { code: string; for?: readonly number[] } & Partial<
  Pick<Charge, 'modifiers' | 'units' | 'measure' | 'text' | 'revenueCode' | 'serviceDate' | 'amountCents'>
>

export type Visit = {
  diagnoses: readonly Said[]
  charges: readonly Done[]
  /** Years at the date of service. */
  age?: number
  sex?: 'F' | 'M'
  medicare?: boolean
} & Partial<
  Pick<
    Encounter,
    | 'class'
    | 'placeOfService'
    | 'visit'
    | 'performed'
    | 'orders'
    | 'documents'
    | 'notes'
    | 'stay'
    | 'referring'
    | 'priorAuthorization'
    | 'answers'
  >
>

/** A line that is expected: `99213-25`, units 1 unless told, for these ICD-10-CM codes. */
export function line(codeAndModifiers: string, diagnoses: readonly string[], units = 1): ExpectedLine {
  const [code = '', ...modifiers] = codeAndModifiers.split('-')
  return { code, modifiers, units, diagnoses: diagnoses.map(undotted) }
}

/** What a coder would bill. */
export function codes(diagnoses: readonly string[], ...lines: readonly ExpectedLine[]): GoldCase['expected'] {
  return { diagnoses: diagnoses.map(undotted), lines: [...lines] }
}

/** What a coder would ask instead. */
export function asks(...queries: readonly string[]): GoldCase['expected'] {
  return { queries: [...queries] }
}

/** The cases of a specialty: `[reason, visit, expected]`, numbered in order. Never renumber: add at the end. */
export type GoldRow = readonly [reason: string, visit: Visit, expected: GoldCase['expected']]

export function casesOf(specialty: Specialty, rows: readonly GoldRow[]): GoldCase[] {
  return rows.map(([reason, visit, expected], i) => {
    const id = `${specialty}-${String(i + 1).padStart(3, '0')}`
    return { id, specialty, reason, encounter: encounterOf(id, specialty, visit), expected }
  })
}

function encounterOf(id: string, specialty: Specialty, visit: Visit): Encounter {
  const { diagnoses, charges, age = 45, sex = 'F', medicare = false, ...said } = visit
  return {
    ...{ sourceSystem: 'GOLD', visitNumber: id, class: 'office', placeOfService: '11', specialty },
    ...{ startedAt: `${DATE}T15:00:00Z`, endedAt: `${DATE}T15:30:00Z`, notes: [] },
    patient: {
      recordNumber: id,
      name: { family: 'Gold', given: 'Pat' },
      birthDate: `${Number(DATE.slice(0, 4)) - age}-01-15`,
      sex,
      address: ADDRESS,
    },
    coverages: [
      { payer: medicare ? MEDICARE : COMMERCIAL, memberId: medicare ? '1EG4TE5MK73' : 'W1', relationship: '18' },
    ],
    billingProvider: {
      npi: npi('189012345'),
      name: 'Clinic',
      taxonomy: '261QM1300X',
      taxId: '123456789',
      address: ADDRESS,
    },
    rendering: { npi: npi('112000201'), name: { family: 'Roe', given: 'Sam' }, taxonomy: TAXONOMIES[specialty] },
    diagnoses: diagnoses.map(diagnosisOf),
    charges: charges.map(chargeOf),
    ...said,
  }
}

const ICD = /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/

function diagnosisOf(said: Said, place: number): Diagnosis {
  const base = { id: `d${place + 1}`, rank: place + 1 }
  return ICD.test(said) ? { ...base, system: 'icd10cm', code: undotted(said) } : { ...base, system: 'text', text: said }
}

function chargeOf({ code, for: reasons = [], ...more }: Done, place: number): Charge {
  return {
    id: `c${place + 1}`,
    ...systemOf(code),
    modifiers: [],
    units: 1,
    amountCents: 10_000 * (place + 1),
    serviceDate: DATE,
    diagnosisIds: reasons.map((one) => `d${one}`),
    ...more,
  }
}

function systemOf(code: string): Pick<Charge, 'system' | 'code' | 'text'> {
  if (code.startsWith('local:')) return { system: 'local', code: code.slice(6) }
  if (code.startsWith('text:')) return { system: 'text', text: code.slice(5) }
  return { system: /^\d{4}[\dTFU]$/.test(code) ? 'cpt' : 'hcpcs', code }
}

function undotted(code: string): string {
  return code.replace('.', '')
}
