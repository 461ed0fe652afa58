import type { InstitutionalDiagnosis, InstitutionalProcedure } from './institutional.ts'

/** PRV01 that goes without saying for a role: BI billing, AT attending, RF referring, PE performing. */
export function usualProviderCode(role: string): string {
  return usual[role] ?? 'PE'
}

const usual: Partial<Record<string, string>> = {
  billing: 'BI',
  attending: 'AT',
  referring: 'RF',
  primaryCareReferring: 'RF',
}

/** NM101 of loops 2330C and on of a professional claim, by role. */
export const professionalCoverageProviders = {
  referring: 'DN',
  primaryCareReferring: 'P3',
  rendering: '82',
  serviceFacility: '77',
  supervising: 'DQ',
  billing: '85',
} as const

/** NM101 of loops 2330C and on of an institutional claim, by role. */
export const institutionalCoverageProviders = {
  attending: '71',
  operating: '72',
  otherOperating: 'ZZ',
  serviceFacility: '77',
  rendering: '82',
  referring: 'DN',
  billing: '85',
} as const

/** REF of loop 2300 that have a name in a claim, by qualifier. */
export const claimReferences = {
  F8: 'payerClaimControlNumber',
  G1: 'priorAuthorization',
  '9F': 'referralNumber',
  EA: 'medicalRecordNumber',
  D9: 'clearinghouseClaimNumber',
} as const

/** HI qualifiers of institutional diagnoses. */
export const diagnosisQualifiers: ReadonlyMap<string, Pick<InstitutionalDiagnosis, 'role' | 'system'>> = new Map([
  ['ABK', { role: 'principal', system: 'icd10' }],
  ['ABF', { role: 'other', system: 'icd10' }],
  ['ABJ', { role: 'admitting', system: 'icd10' }],
  ['APR', { role: 'reasonForVisit', system: 'icd10' }],
  ['ABN', { role: 'externalCause', system: 'icd10' }],
  ['BK', { role: 'principal', system: 'icd9' }],
  ['BF', { role: 'other', system: 'icd9' }],
  ['BJ', { role: 'admitting', system: 'icd9' }],
  ['PR', { role: 'reasonForVisit', system: 'icd9' }],
  ['BN', { role: 'externalCause', system: 'icd9' }],
])

/** HI qualifiers of institutional procedures. */
export const procedureQualifiers: ReadonlyMap<string, Pick<InstitutionalProcedure, 'role' | 'system'>> = new Map([
  ['BBR', { role: 'principal', system: 'icd10' }],
  ['BBQ', { role: 'other', system: 'icd10' }],
  ['BR', { role: 'principal', system: 'icd9' }],
  ['BQ', { role: 'other', system: 'icd9' }],
  ['CAH', { role: 'principal', system: 'abc' }],
])

/** NM101 of loop 2100 of an 835, by the name the party has in a claim payment. */
export const remittanceParties = {
  patient: 'QC',
  subscriber: 'IL',
  correctedPatient: '74',
  serviceProvider: '82',
  crossoverCarrier: 'TT',
  correctedPriorityPayer: 'PR',
  otherSubscriber: 'GB',
} as const

/** Elements of MIA that are amounts. */
export const inpatientAmounts: readonly number[] = [2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 24]

/** Elements of MIA that are remark codes. */
export const inpatientRemarks: readonly number[] = [5, 20, 21, 22, 23]
