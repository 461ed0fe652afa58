import type { Claim, PlannedClaim, ServiceLine } from '@claimrail/domain'
import type { InstitutionalClaim, InstitutionalLine } from '@claimrail/x12'
import { lineAdjudications, otherCoverages } from './other-payers.ts'
import { billingProvider, dependent, payer, provider, subscriber } from './parties.ts'
import { lineControlNumber } from './professional.ts'

/** First two digits of the type of bill by CMS place of service: 11 hospital inpatient, 83 ambulatory surgery, 13 hospital outpatient. */
const FACILITY_CODES: Readonly<Record<string, string>> = { '21': '11', '24': '83', '31': '21', '34': '81', '51': '11' }

/** UB-04 revenue code 0510, clinic: what a line without one of its own is billed under. */
const CLINIC = '0510'

/** A planned claim as loop 2300 of an 837I (005010X223). Admission is by referral from a clinic or office, discharge to home. */
export function institutionalClaim({ claim, payerClaimControlNumber }: PlannedClaim): InstitutionalClaim {
  const patient = dependent(claim)
  const dates = claim.lines.map((line) => line.serviceDate).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  const facilityCode = FACILITY_CODES[claim.placeOfService] ?? '13'
  const inpatient = facilityCode === '11'
  return {
    kind: 'institutional',
    patientControlNumber: claim.patientControlNumber,
    chargeCents: claim.totalChargeCents,
    facilityCode,
    frequencyCode: claim.frequencyCode,
    assignmentCode: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    ...(from && to && { statementFrom: from, statementTo: to }),
    ...(inpatient && from && { admission: `${from}T00:00`, dischargeTime: 'T12:00' }),
    admissionType: '3',
    admissionSource: '1',
    patientStatus: '01',
    billingProvider: billingProvider(claim),
    subscriber: subscriber(claim),
    payer: payer(claim.coverage),
    ...(patient && { patient }),
    ...(payerClaimControlNumber && { payerClaimControlNumber }),
    ...(claim.priorAuthorization && { priorAuthorization: claim.priorAuthorization }),
    diagnoses: claim.diagnoses.map((code, i) => ({ role: i === 0 ? 'principal' : 'other', code, system: 'icd10' })),
    procedures: [],
    occurrences: [],
    values: [],
    conditionCodes: [],
    providers: { attending: provider(claim.rendering, 'AT') },
    otherCoverages: otherCoverages(claim),
    lines: claim.lines.map((line) => institutionalLine(claim, line)),
  }
}

function institutionalLine(claim: Claim, line: ServiceLine): InstitutionalLine {
  const revenueCode = line.revenueCode ?? CLINIC
  const adjudications = lineAdjudications(claim, line, revenueCode)
  return {
    number: line.number,
    revenueCode,
    procedure: { qualifier: 'HC', code: line.procedureCode, modifiers: line.modifiers },
    chargeCents: line.chargeCents,
    unit: 'UN',
    units: line.units,
    serviceFrom: line.serviceDate,
    lineControlNumber: lineControlNumber(claim, line),
    ...(adjudications.length > 0 && { adjudications }),
  }
}
