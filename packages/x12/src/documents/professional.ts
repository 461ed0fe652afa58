import type { ClaimCommon, Drug, LineAdjudication, Note, Attachment, Procedure } from './claim.ts'
import type { QualifiedTime, RelatedCauses } from './claim.ts'
import type { Cents, Extensible, IsoDate, IsoTime, Provider, Reference } from './party.ts'

/** One diagnosis of an HI. */
export interface Diagnosis {
  /** Without the dot. */
  code: string
  /** ABK and ABF are ICD-10-CM, BK and BF are ICD-9-CM. */
  system: 'icd10' | 'icd9'
}

/** DTP of loop 2300, by qualifier. */
export const professionalClaimDates = {
  '431': 'onset',
  '454': 'initialTreatment',
  '304': 'lastSeen',
  '453': 'acuteManifestation',
  '439': 'accident',
  '484': 'lastMenstrualPeriod',
  '455': 'lastXRay',
  '471': 'prescription',
  '314': 'disability',
  '360': 'disabilityStart',
  '361': 'disabilityEnd',
  '297': 'lastWorked',
  '296': 'returnToWork',
  '435': 'admission',
  '096': 'discharge',
  '090': 'assumedCare',
  '091': 'relinquishedCare',
  '444': 'firstContact',
  '050': 'repricerReceived',
} as const

/** DTP of loop 2400 other than 472, by qualifier. */
export const professionalLineDates = {
  '471': 'prescription',
  '607': 'certificationRevision',
  '463': 'therapyStart',
  '461': 'lastCertification',
  '304': 'lastSeen',
  '738': 'hemoglobinTest',
  '739': 'creatinineTest',
  '011': 'shipped',
  '455': 'lastXRay',
  '454': 'initialTreatment',
} as const

/** NM101 of loops 2310A to 2310F, by role. */
export const professionalClaimProviders = {
  referring: 'DN',
  primaryCareReferring: 'P3',
  rendering: '82',
  serviceFacility: '77',
  supervising: 'DQ',
  ambulancePickUp: 'PW',
  ambulanceDropOff: '45',
} as const

/** NM101 of loops 2420A to 2420H, by role. */
export const professionalLineProviders = {
  rendering: '82',
  purchasedService: 'QB',
  serviceFacility: '77',
  supervising: 'DQ',
  ordering: 'DK',
  referring: 'DN',
  primaryCareReferring: 'P3',
  ambulancePickUp: 'PW',
  ambulanceDropOff: '45',
} as const

export type ProfessionalClaimDate = (typeof professionalClaimDates)[keyof typeof professionalClaimDates]
export type ProfessionalLineDate = (typeof professionalLineDates)[keyof typeof professionalLineDates]
export type ProfessionalClaimProvider = keyof typeof professionalClaimProviders
export type ProfessionalLineProvider = keyof typeof professionalLineProviders

/** Loop 2400 of an 837P. */
export interface ProfessionalLine extends Extensible {
  /** LX01 */
  number: number
  /** SV101 */
  procedure: Procedure
  /** SV102 */
  chargeCents: Cents
  /** SV103: UN units, MJ minutes. */
  unit: string
  /** SV104 */
  units: number
  /** SV105, when it differs from the claim's. */
  placeOfService?: string
  /** SV107: 1-based places in the claim's diagnoses. */
  diagnosisPointers: number[]
  /** SV109 is Y. */
  emergency?: boolean
  /** SV111 is Y. */
  epsdt?: boolean
  /** SV112 is Y. */
  familyPlanning?: boolean
  /** SV115 is 0. */
  copayExempt?: boolean
  /** DTP*472: first or only day of service. */
  serviceFrom?: IsoDate
  /** DTP*472 as a range: its last day. */
  serviceTo?: IsoDate
  dates?: Partial<Record<ProfessionalLineDate, IsoTime>>
  otherDates?: QualifiedTime[]
  /** REF*6R */
  lineControlNumber?: string
  /** REF*G1 */
  priorAuthorization?: string
  references?: Reference[]
  attachments?: Attachment[]
  notes?: Note[]
  /** AMT*T */
  salesTaxCents?: Cents
  drugs?: Drug[]
  providers?: Partial<Record<ProfessionalLineProvider, Provider>>
  /** Loop 2430. */
  adjudications?: LineAdjudication[]
}

/** A claim of an 837P (005010X222A1, 005010X222A2): loop 2300 and what surrounds it. */
export interface ProfessionalClaim extends ClaimCommon {
  kind: 'professional'
  /** CLM05-1 */
  placeOfService: string
  /** CLM06: Y, N. */
  providerSignature?: string
  /** CLM10: P. */
  patientSignatureSource?: string
  /** CLM11 */
  relatedCauses?: RelatedCauses
  /** CLM12 */
  specialProgram?: string
  dates?: Partial<Record<ProfessionalClaimDate, IsoTime>>
  otherDates?: QualifiedTime[]
  /** AMT*F5 */
  patientPaidCents?: Cents
  /** HI*ABK/ABF or BK/BF: principal first, 12 at most. */
  diagnoses: Diagnosis[]
  /** HI*BP and HI*BO: anesthesia related procedures. */
  anesthesiaProcedures?: string[]
  /** HI*BG */
  conditionCodes?: string[]
  providers: Partial<Record<ProfessionalClaimProvider, Provider>>
  lines: ProfessionalLine[]
}
