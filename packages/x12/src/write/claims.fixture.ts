import { Buffer } from 'node:buffer'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { ClaimWriteOptions } from './options.ts'
import { X12WriteError } from './problem.ts'
import { write837P } from './write.ts'

export const options: ClaimWriteOptions = {
  interchange: {
    controlNumber: 42,
    sender: { qualifier: 'ZZ', id: 'CLINIC' },
    receiver: { qualifier: 'ZZ', id: 'PAYER' },
    date: '2026-01-31',
    time: '08:15',
    usage: 'T',
  },
  group: { controlNumber: 7 },
  transaction: { controlNumber: 1 },
  lineEnding: '\n',
  batch: {
    referenceId: 'B1',
    submitter: {
      name: { kind: 'organization', name: 'CLINIC' },
      identifier: { qualifier: '46', id: 'C1' },
      contacts: [{ function: 'IC', name: 'DESK', numbers: [{ qualifier: 'TE', value: '5550100' }] }],
    },
    receiver: { name: { kind: 'organization', name: 'PAYER' }, identifier: { qualifier: '46', id: 'P1' } },
  },
}

export const claim: ProfessionalClaim = {
  kind: 'professional',
  patientControlNumber: 'A1',
  chargeCents: 12_550,
  placeOfService: '11',
  frequencyCode: '1',
  providerSignature: 'Y',
  assignmentCode: 'A',
  benefitsAssigned: 'Y',
  releaseOfInformation: 'Y',
  billingProvider: {
    name: { kind: 'organization', name: 'CLINIC' },
    npi: '1234567893',
    taxonomy: '207Q00000X',
    taxId: { kind: 'EI', value: '123456789' },
    address: { line1: '1 MAIN ST', city: 'AKRON', state: 'OH', postalCode: '443011234' },
  },
  subscriber: {
    payerResponsibility: 'P',
    filingIndicator: 'CI',
    name: { kind: 'person', family: 'DOE', given: 'ANN' },
    memberId: 'M1',
    birthDate: '1980-02-29',
    sex: 'F',
    address: { line1: '2 ELM ST', city: 'AKRON', state: 'OH', postalCode: '44301' },
  },
  payer: { name: { kind: 'organization', name: 'PAYER' }, identifier: { qualifier: 'PI', id: 'P1' } },
  diagnoses: [
    { code: 'J069', system: 'icd10' },
    { code: 'R05', system: 'icd10' },
  ],
  otherCoverages: [],
  providers: {},
  lines: [
    {
      number: 1,
      procedure: { qualifier: 'HC', code: '99213', modifiers: ['25'] },
      chargeCents: 12_550,
      unit: 'UN',
      units: 1,
      diagnosisPointers: [1, 2],
      serviceFrom: '2026-01-15',
    },
  ],
}
export const child = {
  relationship: '19',
  name: { kind: 'person' as const, family: 'DOE', given: 'BEN' },
  birthDate: '2015-06-01',
  sex: 'M',
  address: { line1: '2 ELM ST', city: 'AKRON', state: 'OH', postalCode: '44301' },
}

export const written = (claims: ProfessionalClaim[], more: Partial<ClaimWriteOptions> = {}) =>
  Buffer.from(write837P(claims, { ...options, ...more })).toString()

/** What a call was refused for. */
export function refusal(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    if (error instanceof X12WriteError) {
      const { code, document, loop, element } = error.problem
      return [code, document, loop, element]
    }
    throw error
  }
  return undefined
}
