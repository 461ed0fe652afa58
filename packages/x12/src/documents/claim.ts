import type { Address, Cents, Contact, Demographics, Extensible, Identifier, IsoDate, IsoTime } from './party.ts'
import type { Party, PartyName, Provider, Reference } from './party.ts'

/** One triplet of a CAS. */
export interface Adjustment {
  /** CAS01: CO contractual, PR patient responsibility, OA other, PI payer initiated, CR correction (not in 5010 claims). */
  group: string
  /** Claim adjustment reason code. */
  reason: string
  /** Positive lowers what is paid. */
  amountCents: Cents
  quantity?: number
}

/** Loops 2000A, 2010AA, 2010AB and 2010AC. */
export interface BillingProvider extends Provider {
  /** REF*EI (employer) or REF*SY (social security). */
  taxId?: { kind: 'EI' | 'SY'; value: string }
  /** CUR02 of loop 2000A, such as CAD; absent for US dollars. */
  currency?: string
  /** Loop 2010AB. */
  payToAddress?: PayToAddress
  /** Loop 2010AC. */
  payToPlan?: Party & { taxId?: { kind: 'EI'; value: string } }
}

/** Loop 2010AB: NM1*87 has no name. */
export interface PayToAddress extends Extensible {
  kind: 'person' | 'organization'
  address?: Address
}

/** What 2000B and 2320 say of a coverage: SBR. */
export interface CoverageTerms {
  /** SBR01: P primary, S secondary, T tertiary, A to H further, U unknown. */
  payerResponsibility: string
  /** SBR02: 18 self, 01 spouse, 19 child, ... Absent in 2000B, where 18 stands by itself when the claim has no `patient`. */
  relationship?: string
  /** SBR03 */
  groupNumber?: string
  /** SBR04 */
  groupName?: string
  /** SBR05 */
  insuranceType?: string
  /** SBR09 */
  filingIndicator?: string
}

/** What PAT says of a person besides the relationship. */
export interface PatientConditions {
  /** PAT06 when PAT05 is D8. */
  deathDate?: IsoDate
  /** PAT08, pounds. */
  weightPounds?: number
  /** PAT09 is Y. */
  pregnant?: boolean
}

/** Loops 2000B and 2010BA. Is the patient when the claim has no `patient`. */
export interface Subscriber extends CoverageTerms, Demographics, PatientConditions, Extensible {
  name: PartyName
  /** NM109 when NM108 is MI. */
  memberId?: string
  /** NM108/NM109 when NM108 is not MI (II, ZZ). */
  identifier?: Identifier
  address?: Address
  contacts?: Contact[]
  references?: Reference[]
}

/** Loops 2000C and 2010CA: the patient when that is not the subscriber. */
export interface Dependent extends Demographics, PatientConditions, Extensible {
  /** PAT01: 01 spouse, 19 child, G8 other, ... */
  relationship: string
  name: PartyName
  identifier?: Identifier
  address?: Address
  contacts?: Contact[]
  references?: Reference[]
}

/** Loop 2010BB. `identifier` has qualifier PI or XV. */
export type Payer = Party

/** Loop 2330B. */
export interface OtherPayer extends Party {
  /** DTP*573 of 2330B: the day this payer adjudicated or paid. */
  paidDate?: IsoDate
  /** REF*F8 of 2330B: this payer's number for the claim. */
  payerClaimControlNumber?: string
}

/** MOA: what Medicare and others add about an outpatient claim. */
export interface OutpatientAdjudication {
  /** MOA01, a fraction of 1. */
  reimbursementRate?: number
  /** MOA02 */
  hcpcsPayableCents?: Cents
  /** MOA03 to MOA07: remittance advice remark codes. */
  remarkCodes: string[]
  /** MOA08 */
  endStageRenalCents?: Cents
  /** MOA09 */
  nonPayableProfessionalCents?: Cents
}

/** MIA: the same of an inpatient claim. */
export interface InpatientAdjudication {
  /** MIA01 */
  coveredDays: number
  /** MIA03 */
  lifetimePsychiatricDays?: number
  /** MIA05 and MIA20 to MIA23. */
  remarkCodes: string[]
  /** MIA15 */
  costReportDays?: number
  /** MIA02, 04, 06 to 14, 16 to 19 and 24 by element number. */
  amounts?: Record<string, Cents>
}

/** Loop 2320 with its 2330s: another payer that covers the patient. */
export interface OtherCoverage extends CoverageTerms, Extensible {
  /** CAS of 2320. */
  adjustments: Adjustment[]
  /** AMT*D */
  paidCents?: Cents
  /** AMT*A8 */
  nonCoveredCents?: Cents
  /** AMT*EAF */
  remainingPatientCents?: Cents
  /** OI03 */
  benefitsAssigned?: string
  /** OI04 */
  patientSignatureSource?: string
  /** OI06 */
  releaseOfInformation?: string
  outpatient?: OutpatientAdjudication
  inpatient?: InpatientAdjudication
  /** Loop 2330A. */
  subscriber: Party
  payer: OtherPayer
  /** Loops 2330C and on, by role; the roles are those of the claim's own providers, and `billing`. */
  providers?: Partial<Record<string, Provider>>
}

/** Loop 2430: what another payer decided about a line. */
export interface LineAdjudication extends Extensible {
  /** SVD01, the `identifier.id` of an other payer. */
  payerId: string
  /** SVD02 */
  paidCents: Cents
  /** SVD03 */
  procedure?: Procedure
  /** SVD04 */
  revenueCode?: string
  /** SVD05 */
  units: number
  /** SVD06: the line this one was bundled into. */
  bundledLine?: number
  adjustments: Adjustment[]
  /** DTP*573 */
  paidDate?: IsoDate
  /** AMT*EAF */
  remainingPatientCents?: Cents
}

/** A composite procedure identifier: SV101, SV202, SVC01, SVD03. */
export interface Procedure {
  /** HC HCPCS or CPT, HP HIPPS, IV home infusion, ER, WK, N4 drug. */
  qualifier: string
  code: string
  modifiers: string[]
  description?: string
  /** Component 8: the last code of a range. */
  throughCode?: string
}

/** NTE. */
export interface Note {
  /** NTE01: ADD additional, CER certification, DCP goals, DGN diagnosis, TPO third party. */
  code: string
  text: string
}

/** PWK. */
export interface Attachment {
  reportType: string
  transmission: string
  /** PWK06 when PWK05 is AC. */
  controlNumber?: string
}

/** Loop 2410: LIN, CTP and REF. */
export interface Drug extends Extensible {
  /** LIN02: N4 for an NDC in 5-4-2 form. */
  qualifier: string
  code: string
  /** CTP04 */
  quantity?: number
  /** CTP05: F2 international unit, GR gram, ME milligram, ML milliliter, UN unit. */
  unit?: string
  /** REF*XZ (prescription) or REF*VY (link sequence). */
  references?: Reference[]
}

/** CLM11. */
export interface RelatedCauses {
  /** CLM11-1 to 3: AA auto accident, EM employment, OA other accident. */
  codes: string[]
  state?: string
  country?: string
}

/** What 837P and 837I claims have in common. */
export interface ClaimCommon extends Extensible {
  /** CLM01 */
  patientControlNumber: string
  /** CLM02 */
  chargeCents: Cents
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequencyCode: string
  /** CLM07: A assigned, B lab only, C not assigned. */
  assignmentCode?: string
  /** CLM08: Y, N, W. */
  benefitsAssigned?: string
  /** CLM09: Y, I. */
  releaseOfInformation?: string
  /** CLM20 */
  delayReason?: string
  billingProvider: BillingProvider
  subscriber: Subscriber
  payer: Payer
  /** Present when the patient is not the subscriber. */
  patient?: Dependent
  /** REF*F8: the payer's number for the claim that this one replaces or voids. */
  payerClaimControlNumber?: string
  /** REF*G1 */
  priorAuthorization?: string
  /** REF*9F */
  referralNumber?: string
  /** REF*EA */
  medicalRecordNumber?: string
  /** REF*D9: given by a clearinghouse or another intermediary. */
  clearinghouseClaimNumber?: string
  /** REF of loop 2300 with any other qualifier. */
  references?: Reference[]
  /** PWK */
  attachments?: Attachment[]
  /** NTE */
  notes?: Note[]
  /** Loop 2320, in the file's order. */
  otherCoverages: OtherCoverage[]
}

/** A DTP whose qualifier has no name here. */
export interface QualifiedTime {
  qualifier: string
  value: IsoTime
}
