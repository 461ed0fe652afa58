import type { InstitutionalClaim, InstitutionalLine, ProfessionalLine } from '../src/index.ts'
import type { ClaimWriteOptions } from '../src/index.ts'
import { claimOptions, syntheticClaims } from './claims.ts'

/** Revenue codes of lines that have a procedure too. */
const revenueCodes = ['0300', '0450', '0510', '0636', '0730']

function stayLine(line: ProfessionalLine): InstitutionalLine {
  return {
    number: line.number,
    revenueCode: revenueCodes[line.number - 1]!,
    procedure: line.procedure,
    chargeCents: line.chargeCents,
    unit: line.unit,
    units: line.units,
    serviceFrom: line.serviceFrom!,
    lineControlNumber: line.lineControlNumber!,
  }
}

/** The synthetic claims as a hospital would bill them, five lines each; nothing wrong with any. */
export function* syntheticStays(count: number): Generator<InstitutionalClaim> {
  for (const claim of syntheticClaims(count)) {
    const { billingProvider, subscriber, payer, patientControlNumber, chargeCents, medicalRecordNumber } = claim
    const day = claim.lines[0]!.serviceFrom!
    yield {
      kind: 'institutional',
      patientControlNumber,
      chargeCents,
      facilityCode: '13',
      frequencyCode: '1',
      assignmentCode: 'A',
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
      billingProvider,
      subscriber,
      payer,
      medicalRecordNumber: medicalRecordNumber!,
      statementFrom: day,
      statementTo: day,
      admissionType: '3',
      admissionSource: '1',
      patientStatus: '01',
      diagnoses: [
        { role: 'principal', code: 'J189', system: 'icd10' },
        { role: 'other', code: 'I10', system: 'icd10' },
      ],
      procedures: [],
      occurrences: [],
      values: [{ code: '80', amountCents: 100 }],
      conditionCodes: [],
      otherCoverages: [],
      providers: {
        attending: {
          name: { kind: 'person', family: 'CHEN', given: 'DAVID' },
          npi: '1234567893',
          taxonomy: '207Q00000X',
        },
      },
      lines: claim.lines.map(stayLine),
    }
  }
}

export const stayOptions: ClaimWriteOptions = {
  ...claimOptions,
  transaction: { controlNumber: 1, implementation: '005010X223A2' },
}
