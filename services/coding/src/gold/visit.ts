import { npiCheckDigit, type Charge, type Diagnosis, type Encounter, type Specialty } from '@claimrail/domain'
import type { ExpectedLine, GoldCase } from '../accuracy/gold-case.ts'

/** Writing gold cases in few words; everybody in them is made up. */
const DATE = '2026-03-02'

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

/** Where a visit took place, in words. */
const PLACES = {
  office: { class: 'office', placeOfService: '11' },
  hospitalOutpatient: { class: 'outpatient', placeOfService: '22' },
  surgeryCenter: { class: 'outpatient', placeOfService: '24' },
  inpatient: { class: 'inpatient', placeOfService: '21' },
  emergency: { class: 'emergency', placeOfService: '23' },
  telehealthHome: { class: 'telehealth', placeOfService: '10' },
} as const

type More = Partial<Pick<Charge, 'measure' | 'text' | 'revenueCode' | 'serviceDate' | 'amountCents'>>

type Visit = {
  /** Diagnoses by place, parted by `;`: ICD-10-CM with its dot, or words. The first is `d1`. */
  dx: string
  /** Charges parted by blanks: `CODE[-MODIFIER...][*UNITS][>DIAGNOSES]`, e.g. `17003*4>1,2`; `text:` and words only through `said`. */
  charges: string
  /** More about single charges, by place from 1. */
  more?: Readonly<Record<number, More>>
  /** Charges in words, after the others. */
  said?: readonly string[]
  at?: keyof typeof PLACES
  /** Years at the date of service; 45 when left out. */
  age?: number
  /** Born so many days before; for newborns. */
  days?: number
  sex?: 'F' | 'M'
  medicare?: boolean
  note?: string
} & Partial<Pick<Encounter, 'visit' | 'performed' | 'orders' | 'documents' | 'stay' | 'referring'>>

/**
 * A case: the rule that decides it, the visit, and what a coder would bill: `DIAGNOSES | LINES` in the notation of charges, where `>` names diagnoses
 * by their place before the bar; or `? QUERIES` that a coder would send instead. Cases are numbered in order: add at the end.
 */
export type GoldRow = readonly [reason: string, visit: Visit, expected: string]

/** `series` sets the ids of a part of the set apart: `cardiology-blind-001`. */
export function casesOf(specialty: Specialty, rows: readonly GoldRow[], series?: string): GoldCase[] {
  const stem = series === undefined ? specialty : `${specialty}-${series}`
  return rows.map(([reason, visit, expected], i) => {
    const id = `${stem}-${String(i + 1).padStart(3, '0')}`
    return { id, specialty, reason, encounter: encounterOf(id, specialty, visit), expected: expectedOf(expected) }
  })
}

function expectedOf(text: string): GoldCase['expected'] {
  if (text.startsWith('?')) return { queries: text.slice(1).trim().split(' ') }
  const [before = '', after = ''] = text.split('|')
  const diagnoses = before.trim().split(' ').filter(Boolean).map(undotted)
  const lines = after.trim().split(' ').filter(Boolean)
  return { diagnoses, lines: lines.map((line) => lineOf(line, diagnoses)) }
}

function lineOf(text: string, diagnoses: readonly string[]): ExpectedLine {
  const { code, modifiers, units, places } = parse(text)
  return { code, modifiers, units, diagnoses: places.map((place) => diagnoses[place - 1] ?? `none at ${place}`) }
}

const NOTATION = /^(?<code>[^-*>]+)(?<modifiers>(?:-\w\w)*)(?:\*(?<units>[\d.]+))?(?:>(?<places>[\d,]+))?$/

function parse(text: string) {
  const { code = '', modifiers = '', units = '1', places } = NOTATION.exec(text)?.groups ?? {}
  if (!code) throw new Error(`not a line: ${text}`)
  return {
    code,
    modifiers: modifiers.split('-').filter(Boolean),
    units: Number(units),
    places: places ? places.split(',').map(Number) : [],
  }
}

function encounterOf(id: string, specialty: Specialty, visit: Visit): Encounter {
  const { dx, charges, more = {}, said = [], at = 'office', age = 45, days, sex = 'F', medicare, note, ...rest } = visit
  const coded = charges.split(' ').filter(Boolean)
  return {
    ...{ sourceSystem: 'GOLD', visitNumber: id, specialty, ...PLACES[at] },
    ...{ startedAt: `${DATE}T15:00:00Z`, endedAt: `${DATE}T15:30:00Z` },
    patient: {
      recordNumber: id,
      name: { family: 'Gold', given: 'Pat' },
      birthDate: days === undefined ? `${Number(DATE.slice(0, 4)) - age}-01-15` : daysBefore(days),
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
    rendering: {
      npi: npi('112000201'),
      name: { family: 'Roe', given: 'Sam' },
      taxonomy: TAXONOMIES[specialty],
    },
    diagnoses: dx.split(';').map((one, i) => diagnosisOf(one.trim(), i)),
    charges: [
      ...coded.map((text, i) => chargeOf(text, i, more[i + 1])),
      ...said.map((text, i) => saidCharge(text, coded.length + i)),
    ],
    notes: note === undefined ? [] : [{ id: 'n1', text: note }],
    ...rest,
  }
}

function daysBefore(days: number): string {
  return new Date(Date.parse(DATE) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

const ICD = /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/

function diagnosisOf(said: string, place: number): Diagnosis {
  const base = { id: `d${place + 1}`, rank: place + 1 }
  return ICD.test(said) ? { ...base, system: 'icd10cm', code: undotted(said) } : { ...base, system: 'text', text: said }
}

function chargeOf(text: string, place: number, more: More | undefined): Charge {
  const { code, modifiers, units, places } = parse(text)
  const isOwn = code.length === 7
  return {
    ...base(place),
    system: isOwn ? 'local' : /^\d{4}[\dTFU]$/.test(code) ? 'cpt' : 'hcpcs',
    code,
    modifiers,
    units,
    diagnosisIds: places.map((one) => `d${one}`),
    ...more,
  }
}

function saidCharge(text: string, place: number): Charge {
  return { ...base(place), system: 'text', text, modifiers: [], units: 1, diagnosisIds: [] }
}

/** The first charge is the dearest. */
function base(place: number): Pick<Charge, 'id' | 'amountCents' | 'serviceDate'> {
  return { id: `c${place + 1}`, amountCents: 30_000 - 1_000 * place, serviceDate: DATE }
}

function undotted(code: string): string {
  return code.replace('.', '')
}
