import type { Claim, Stay } from '@claimrail/domain'
import type { InstitutionalClaim } from '@claimrail/x12'

/** First two digits of the type of bill by CMS place of service: 11 hospital inpatient, 83 ambulatory surgery, 13 hospital outpatient. */
const FACILITY_CODES: Readonly<Record<string, string>> = { '21': '11', '24': '83', '31': '21', '34': '81', '51': '11' }

/** Bills of a stay: hospital, skilled nursing, religious and psychiatric inpatient. */
const INPATIENT = ['11', '18', '21', '41']

type StayElements = Pick<
  InstitutionalClaim,
  | 'facilityCode'
  | 'statementFrom'
  | 'statementTo'
  | 'admission'
  | 'dischargeTime'
  | 'admissionType'
  | 'admissionSource'
  | 'patientStatus'
  | 'occurrences'
  | 'values'
  | 'conditionCodes'
>

/**
 * What an institutional claim says of the stay. Where the record is silent: elective, referred by a clinic, discharged home; a stay lasts
 * from the first to the last service.
 */
export function stayElements({ stay = {}, placeOfService, lines }: Claim): StayElements {
  const dates = lines.map((line) => line.serviceDate).sort()
  const facilityCode = facilityCodeOf(stay, placeOfService)
  const [from, to] = [earliest(stay.admittedAt, dates[0]), latest(stay.dischargedAt, dates.at(-1))]
  return {
    facilityCode,
    ...(from && to && { statementFrom: from, statementTo: to }),
    ...(INPATIENT.includes(facilityCode) && from && admission(stay, from)),
    admissionType: stay.admissionType ?? '3',
    admissionSource: stay.admissionSource ?? '1',
    patientStatus: stay.dischargeStatus ?? '01',
    occurrences: (stay.occurrenceCodes ?? []).map(({ code, on }) => ({ code, date: on })),
    values: (stay.valueCodes ?? []).map(({ code, amountCents }) => ({ code, amountCents })),
    conditionCodes: [...(stay.conditionCodes ?? [])],
  }
}

/** The diagnosis at admission, which an inpatient bill must name (UB-04 FL 69); the principal one where the record has no other. */
export function admittingDiagnosis({ stay, placeOfService, diagnoses }: Claim): string | undefined {
  if (!INPATIENT.includes(facilityCodeOf(stay, placeOfService))) return undefined
  return stay?.admittingDiagnosis ?? diagnoses[0]
}

function facilityCodeOf(stay: Stay | undefined, placeOfService: string): string {
  return stay?.typeOfBill?.slice(-3, -1) ?? FACILITY_CODES[placeOfService] ?? '13'
}

/** The stay as an 837I of anyone's tells it. */
export function stayOf(document: InstitutionalClaim): Stay {
  const { admission, admissionType, admissionSource, patientStatus, statementTo } = document
  const present = document.diagnoses.flatMap(({ code, presentOnAdmission }) =>
    presentOnAdmission ? [[code, presentOnAdmission as 'Y'] as const] : [],
  )
  const admitting = document.diagnoses.find(({ role }) => role === 'admitting')?.code
  return {
    typeOfBill: `${document.facilityCode}${document.frequencyCode}`,
    ...(admission && { admittedAt: instant(admission) }),
    ...(statementTo && { dischargedAt: `${statementTo}T${clock(document.dischargeTime) ?? '00:00'}:00Z` }),
    ...(admissionType && { admissionType }),
    ...(admissionSource && { admissionSource }),
    ...(patientStatus && { dischargeStatus: patientStatus }),
    conditionCodes: [...document.conditionCodes],
    occurrenceCodes: document.occurrences.map(({ code, date }) => ({ code, on: date })),
    valueCodes: document.values.map(({ code, amountCents }) => ({ code, amountCents })),
    ...(admitting !== undefined && { admittingDiagnosis: admitting }),
    ...(present.length > 0 && { presentOnAdmission: Object.fromEntries(present) }),
  }
}

function admission(
  { admittedAt, dischargedAt }: Stay,
  from: string,
): Pick<StayElements, 'admission' | 'dischargeTime'> {
  return {
    admission: admittedAt?.slice(0, 16) ?? `${from}T00:00`,
    dischargeTime: `T${dischargedAt?.slice(11, 16) ?? '12:00'}`,
  }
}

/** ISO minute or day as an instant. */
function instant(time: string): string {
  return `${time.slice(0, 10)}T${time.length > 10 ? time.slice(11, 16) : '00:00'}:00Z`
}

function clock(time: string | undefined): string | undefined {
  return time?.replace('T', '').slice(0, 5)
}

function earliest(instant: string | undefined, date: string | undefined): string | undefined {
  return [instant?.slice(0, 10), date].filter((day) => day !== undefined).sort()[0]
}

function latest(instant: string | undefined, date: string | undefined): string | undefined {
  return [instant?.slice(0, 10), date]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
