export { numberFromBase32, numberToBase32, toBase32 } from './base32.ts'
export { daysBetween, yearsBefore, yearsBetween } from './calendar.ts'
export { checkCharacter } from './check-character.ts'
export {
  contentIdOf,
  encounterIdOf,
  eventIdOf,
  isEncounterId,
  parsePatientControlNumber,
  patientControlNumberOf,
  type ClaimPlace,
  type EncounterId,
  type EventCause,
  type EventId,
  type PatientControlNumber,
} from './ids.ts'
export { isNpi, npiCheckDigit } from './npi.ts'
export { formatDollars, parseDollars, sumCents, type Cents } from './money.ts'
export {
  addressSchema,
  billingProviderSchema,
  coverageSchema,
  patientSchema,
  payerSchema,
  personNameSchema,
  practitionerSchema,
  relationshipSchema,
  sexSchema,
  type Address,
  type BillingProvider,
  type Coverage,
  type Patient,
  type Payer,
  type PersonName,
  type Practitioner,
} from './party.ts'
export {
  SPECIALTIES,
  chargeSchema,
  codeSystemSchema,
  diagnosisSchema,
  encounterClassSchema,
  encounterMessageSchema,
  encounterSchema,
  specialtySchema,
  type Charge,
  type CodeSystem,
  type Diagnosis,
  type Encounter,
  type EncounterMessage,
  type Specialty,
} from './encounter.ts'
export {
  adjustmentGroupSchema,
  adjustmentSchema,
  claimSchema,
  priorPayerSchema,
  serviceLineSchema,
  repairSchema,
  verdictSchema,
  type Adjustment,
  type Claim,
  type PriorPayer,
  type ServiceLine,
  type Repair,
  type Verdict,
} from './claim.ts'
export {
  claimPaymentSchema,
  ledgerEntrySchema,
  remittanceSourceSchema,
  type ClaimPayment,
  type LedgerEntry,
  type RemittanceSource,
} from './payment.ts'
export { adjudicatedSchema, type Adjudicated } from './adjudication.ts'
export {
  acknowledgmentSchema,
  plannedClaimSchema,
  submissionPlanSchema,
  type Acknowledgment,
  type PlannedClaim,
  type SubmissionPlan,
} from './submission.ts'
export {
  STAGE_NAMES,
  deadLetterSchema,
  stageNameSchema,
  workItemSchema,
  type DeadLetter,
  type StageName,
  type OpenQuery,
  type WorkItem,
} from './work.ts'
export { CURRENT_VERSION, dataSchemas, eventSchema, type DataOf, type Event, type EventType } from './event.ts'
export { decodeEvent, encodeEvent, faultPath, type DecodeFault, type Decoded } from './codec.ts'
export { upcast, upcasters, type Upcaster, type Upcasters } from './upcast.ts'
export {
  CODE_SOURCES,
  codingTrailSchema,
  type CodeChoice,
  type CodingProposal,
  type CodingTrail,
  type ComplianceFinding,
} from './coding-trail.ts'
export {
  DOCUMENT_KINDS,
  PROBLEM_KINDS,
  type DocumentOnRecord,
  type Measure,
  type Order,
  type Performed,
  type QueryAnswer,
  type Stay,
  type VisitFacts,
} from './documentation.ts'
export type { SentClaim } from './sent-claim.ts'
