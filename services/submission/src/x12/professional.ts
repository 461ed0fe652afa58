import type { PlannedClaim, ServiceLine, Claim } from '@claimrail/domain'
import type { ProfessionalClaim, ProfessionalLine } from '@claimrail/x12'
import { lineAdjudications, otherCoverages } from './other-payers.ts'
import { billingProvider, dependent, payer, provider, subscriber } from './parties.ts'

/** A planned claim as loop 2300 of an 837P (005010X222). */
export function professionalClaim({ claim, payerClaimControlNumber }: PlannedClaim): ProfessionalClaim {
  const patient = dependent(claim)
  return {
    kind: 'professional',
    patientControlNumber: claim.patientControlNumber,
    chargeCents: claim.totalChargeCents,
    placeOfService: claim.placeOfService,
    frequencyCode: claim.frequencyCode,
    providerSignature: 'Y',
    assignmentCode: 'A',
    benefitsAssigned: 'Y',
    releaseOfInformation: 'Y',
    billingProvider: billingProvider(claim),
    subscriber: subscriber(claim),
    payer: payer(claim.coverage),
    ...(patient && { patient }),
    ...(payerClaimControlNumber && { payerClaimControlNumber }),
    ...(claim.priorAuthorization && { priorAuthorization: claim.priorAuthorization }),
    diagnoses: claim.diagnoses.map((code) => ({ code, system: 'icd10' })),
    providers: {
      ...(claim.referring && { referring: provider(claim.referring) }),
      rendering: provider(claim.rendering, 'PE'),
    },
    otherCoverages: otherCoverages(claim),
    lines: claim.lines.map((line) => professionalLine(claim, line)),
  }
}

function professionalLine(claim: Claim, line: ServiceLine): ProfessionalLine {
  const adjudications = lineAdjudications(claim, line)
  return {
    number: line.number,
    procedure: { qualifier: 'HC', code: line.procedureCode, modifiers: line.modifiers },
    chargeCents: line.chargeCents,
    unit: 'UN',
    units: line.units,
    diagnosisPointers: line.diagnosisPointers,
    serviceFrom: line.serviceDate,
    lineControlNumber: lineControlNumber(claim, line),
    ...(adjudications.length > 0 && { adjudications }),
  }
}

/** REF*6R: comes back on the 835, so a payment finds its line without guessing by procedure. */
export function lineControlNumber({ patientControlNumber }: Claim, { number }: ServiceLine): string {
  return `${patientControlNumber}.${number}`
}
