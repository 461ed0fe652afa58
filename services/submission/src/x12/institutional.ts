import type { Claim, PlannedClaim, ServiceLine } from '@claimrail/domain'
import type { InstitutionalClaim, InstitutionalLine } from '@claimrail/x12'
import { lineAdjudications, otherCoverages } from './other-payers.ts'
import { billingProvider, dependent, payer, provider, subscriber } from './parties.ts'
import { lineControlNumber } from './professional.ts'
import { admittingDiagnosis, stayElements } from './stay.ts'

/** UB-04 revenue code 0510, clinic: what a line without one of its own is billed under. */
const CLINIC = '0510'

/** A planned claim as loop 2300 of an 837I (005010X223). */
export function institutionalClaim({ claim, payerClaimControlNumber }: PlannedClaim): InstitutionalClaim {
  const patient = dependent(claim)
  return {
    kind: 'institutional',
    patientControlNumber: claim.patientControlNumber,
    chargeCents: claim.totalChargeCents,
    ...stayElements(claim),
    frequencyCode: claim.frequencyCode,
    assignmentCode: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    billingProvider: billingProvider(claim),
    subscriber: subscriber(claim),
    payer: payer(claim.coverage),
    ...(patient && { patient }),
    ...(payerClaimControlNumber && { payerClaimControlNumber }),
    ...(claim.priorAuthorization && { priorAuthorization: claim.priorAuthorization }),
    diagnoses: diagnosesOf(claim),
    procedures: [],
    providers: { attending: provider(claim.rendering, 'AT') },
    otherCoverages: otherCoverages(claim),
    lines: claim.lines.map((line) => institutionalLine(claim, line)),
  }
}

function diagnosesOf(claim: Claim): InstitutionalClaim['diagnoses'] {
  const admitting = admittingDiagnosis(claim)
  const all = claim.diagnoses.map((code, i) => diagnosis(claim, code, i))
  return admitting === undefined ? all : [...all, { role: 'admitting', code: admitting, system: 'icd10' }]
}

function diagnosis({ stay }: Claim, code: string, place: number): InstitutionalClaim['diagnoses'][number] {
  const presentOnAdmission = stay?.presentOnAdmission?.[code]
  return {
    role: place === 0 ? 'principal' : 'other',
    code,
    system: 'icd10',
    ...(presentOnAdmission && { presentOnAdmission }),
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
