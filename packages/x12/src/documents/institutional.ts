import type { ClaimCommon, Drug, LineAdjudication, Attachment, Note, Procedure, QualifiedTime } from './claim.ts'
import type { Cents, Extensible, IsoDate, IsoTime, Provider, Reference } from './party.ts'

/** NM101 of loops 2310A to 2310F, by role. */
export const institutionalClaimProviders = {
  attending: '71',
  operating: '72',
  otherOperating: 'ZZ',
  rendering: '82',
  serviceFacility: '77',
  referring: 'DN',
} as const

/** NM101 of loops 2420A to 2420D, by role. */
export const institutionalLineProviders = {
  operating: '72',
  otherOperating: 'ZZ',
  rendering: '82',
  referring: 'DN',
} as const

export type InstitutionalClaimProvider = keyof typeof institutionalClaimProviders
export type InstitutionalLineProvider = keyof typeof institutionalLineProviders

/** What an institutional diagnosis is for. HI qualifiers with their ICD-9 twins: ABK/BK, ABF/BF, ABJ/BJ, APR/PR, ABN/BN. */
export type DiagnosisRole = 'principal' | 'other' | 'admitting' | 'reasonForVisit' | 'externalCause'

export interface InstitutionalDiagnosis {
  role: DiagnosisRole
  /** Without the dot. */
  code: string
  system: 'icd10' | 'icd9'
  /** HI component 9: Y, N, U, W. */
  presentOnAdmission?: string
}

/** HI*BBR/BR (principal) and HI*BBQ/BQ (other); CAH of the same place is an advanced billing concept code. */
export interface InstitutionalProcedure {
  role: 'principal' | 'other'
  code: string
  system: 'icd10' | 'icd9' | 'abc'
  date?: IsoDate
}

/** HI*BH */
export interface Occurrence {
  code: string
  date: IsoDate
}

/** HI*BI */
export interface OccurrenceSpan {
  code: string
  from: IsoDate
  to: IsoDate
}

/** HI*BE */
export interface ValueCode {
  code: string
  /** Two decimals kept as cents, also where the code means a count or a ZIP code. */
  amountCents: Cents
}

/** Loop 2400 of an 837I. */
export interface InstitutionalLine extends Extensible {
  /** LX01 */
  number: number
  /** SV201 */
  revenueCode: string
  /** SV202 */
  procedure?: Procedure
  /** SV203 */
  chargeCents: Cents
  /** SV204: UN units, DA days. */
  unit: string
  /** SV205 */
  units: number
  /** SV207 */
  nonCoveredCents?: Cents
  /** DTP*472 */
  serviceFrom?: IsoDate
  serviceTo?: IsoDate
  otherDates?: QualifiedTime[]
  /** REF*6R */
  lineControlNumber?: string
  references?: Reference[]
  attachments?: Attachment[]
  notes?: Note[]
  /** AMT*GT */
  serviceTaxCents?: Cents
  /** AMT*N8 */
  facilityTaxCents?: Cents
  drugs?: Drug[]
  providers?: Partial<Record<InstitutionalLineProvider, Provider>>
  /** Loop 2430. */
  adjudications?: LineAdjudication[]
}

/** A claim of an 837I (005010X223A2, 005010X223A3). */
export interface InstitutionalClaim extends ClaimCommon {
  kind: 'institutional'
  /** CLM05-1: the first digits of the type of bill; `frequencyCode` is its last. */
  facilityCode: string
  /** DTP*434 */
  statementFrom?: IsoDate
  statementTo?: IsoDate
  /** DTP*435, a day or a minute. */
  admission?: IsoTime
  /** DTP*096, a time of day. */
  dischargeTime?: IsoTime
  otherDates?: QualifiedTime[]
  /** CL101 */
  admissionType?: string
  /** CL102 */
  admissionSource?: string
  /** CL103 */
  patientStatus?: string
  /** AMT*F3 */
  patientEstimateCents?: Cents
  /** HI*DR */
  drg?: string
  /** Written by role, so in the order of the guide; within a role as they stand here. */
  diagnoses: InstitutionalDiagnosis[]
  procedures: InstitutionalProcedure[]
  occurrences: Occurrence[]
  occurrenceSpans?: OccurrenceSpan[]
  values: ValueCode[]
  /** HI*BG */
  conditionCodes: string[]
  /** HI*TC */
  treatmentCodes?: string[]
  providers: Partial<Record<InstitutionalClaimProvider, Provider>>
  lines: InstitutionalLine[]
}
