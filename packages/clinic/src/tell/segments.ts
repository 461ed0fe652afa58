import type { Address, Charge, Coverage, Diagnosis, Encounter, PersonName, Practitioner } from '@claimrail/domain'
import { formatDollars } from '@claimrail/domain'

const SERVICES = {
  cardiology: 'CAR',
  dermatology: 'DER',
  neurology: 'NEU',
  pediatrics: 'PED',
  orthopedics: 'ORT',
  gastroenterology: 'GAS',
  other: '',
} as const

/** HL7 table 0063. */
const RELATIONSHIPS: Readonly<Record<string, string>> = { '18': 'SEL', '01': 'SPO', '19': 'CHD' }

const SYSTEM_NAMES: Readonly<Record<string, string>> = { icd10cm: 'I10C', snomed: 'SCT', cpt: 'C4', hcpcs: 'HCPCS' }

/** An instant as an HL7 time: `20260302090500+0000`. */
export function stamp(instant: string): string {
  return `${instant.slice(0, 19).replaceAll(/[-T:]/g, '')}+0000`
}

const day = (date: string) => date.replaceAll('-', '')

/** Text with the delimiters of HL7 escaped. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\E\\')
    .replaceAll('|', '\\F\\')
    .replaceAll('^', '\\S\\')
    .replaceAll('&', '\\T\\')
    .replaceAll('~', '\\R\\')
}

/** A segment from fields by their number; what is between is empty. */
function segment(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number))
  const values = Array.from({ length: last }, (_, i) => fields[i + 1] ?? '')
  return [name, ...values].join('|').replace(/\|+$/, '')
}

function nameOf({ family, given, middle }: PersonName): string {
  return [family, given, middle ?? ''].map(escaped).join('^').replace(/\^+$/, '')
}

function addressOf({ line1, line2, city, state, postalCode }: Address): string {
  const zip = postalCode.length === 9 ? `${postalCode.slice(0, 5)}-${postalCode.slice(5)}` : postalCode
  return [line1, line2 ?? '', city, state, zip, '', 'H'].map(escaped).join('^')
}

function clinician({ npi, name }: Practitioner): string {
  return `${npi}^${nameOf(name)}`
}

export function patientSegment({ patient }: Encounter): string {
  return segment('PID', {
    1: '1',
    3: `${patient.recordNumber}^^^RIVERBEND^MR`,
    5: nameOf(patient.name),
    7: day(patient.birthDate),
    8: patient.sex,
    11: addressOf(patient.address),
  })
}

export function visitSegment(visit: Encounter, event: string): string {
  return segment('PV1', {
    1: '1',
    2: visit.class === 'inpatient' ? 'I' : 'O',
    7: clinician(visit.rendering),
    8: visit.referring ? clinician(visit.referring) : '',
    10: SERVICES[visit.specialty],
    18: visit.placeOfService,
    19: `${visit.visitNumber}^^^${visit.sourceSystem}^VN`,
    20: visit.coverages.length === 0 ? 'SP' : '',
    44: stamp(visit.startedAt),
    45: event === 'A03' ? stamp(visit.endedAt) : '',
  })
}

/** Our own Z segment for the practice that bills. */
export function practiceSegment({ billingProvider: { npi, name, taxonomy, taxId, address } }: Encounter): string {
  return segment('ZBP', { 1: '1', 2: npi, 3: escaped(name), 4: taxonomy, 5: taxId, 6: addressOf(address) })
}

export function insuranceSegments(visit: Encounter): string[] {
  return visit.coverages.map((coverage, i) => insurance(visit, coverage, i))
}

function insurance({ patient, priorAuthorization }: Encounter, coverage: Coverage, i: number): string {
  const holder = coverage.subscriber ?? patient
  return segment('IN1', {
    1: String(i + 1),
    2: `${coverage.payer.filingIndicator}-PLAN`,
    3: coverage.payer.id,
    4: escaped(coverage.payer.name),
    8: coverage.groupNumber ?? '',
    14: i === 0 ? (priorAuthorization ?? '') : '',
    15: coverage.payer.filingIndicator,
    16: nameOf(holder.name),
    17: RELATIONSHIPS[coverage.relationship] ?? 'OTH',
    18: day(holder.birthDate),
    19: addressOf(holder.address),
    36: coverage.memberId,
    43: holder.sex,
  })
}

export function diagnosisSegments(visit: Encounter): string[] {
  return visit.diagnoses.map((diagnosis, i) =>
    segment('DG1', {
      1: String(i + 1),
      3: codeOf(diagnosis),
      4: escaped(diagnosis.text ?? ''),
      6: 'F',
      15: String(diagnosis.rank),
    }),
  )
}

/** CWE of a diagnosis: ICD-10-CM with its dot; words alone in the second component. */
function codeOf({ system, code, text }: Pick<Diagnosis, 'system' | 'code' | 'text'>): string {
  if (code === undefined) return `^${escaped(text ?? '')}`
  const written = system === 'icd10cm' && code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code
  return `${written}^${escaped(text ?? '')}^${SYSTEM_NAMES[system] ?? 'RIVERBEND'}`
}

export function chargeSegments(visit: Encounter, charges: readonly Charge[]): string[] {
  return charges.map((charge, i) => transaction(visit, charge, i + 1))
}

function transaction(visit: Encounter, charge: Charge, number: number): string {
  const isOwnCode = charge.system === 'local'
  const revenue = charge.revenueCode === undefined ? '' : `^^^${charge.revenueCode}^^NUBC`
  return segment('FT1', {
    1: String(number),
    2: charge.id,
    4: day(charge.serviceDate),
    6: 'CG',
    7: isOwnCode ? `${charge.code}^${escaped(charge.text ?? '')}^RIVERBEND` : revenue,
    10: String(charge.units),
    11: formatDollars(charge.amountCents),
    19: charge.diagnosisIds.map((id) => reasonOf(visit, id)).join('~'),
    20: clinician(visit.rendering),
    25: isOwnCode ? '' : `${charge.code}^^${SYSTEM_NAMES[charge.system]}`,
    26: charge.modifiers.join('~'),
  })
}

/** FT1-19: the diagnosis of the visit, or, when there is none of that id, the code that the id names. */
function reasonOf(visit: Encounter, id: string): string {
  const diagnosis = visit.diagnoses.find((one) => one.id === id)
  return codeOf(diagnosis ?? { system: 'icd10cm', code: id.slice(id.indexOf(':') + 1) })
}
