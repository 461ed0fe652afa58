import { z } from 'zod'
import { billingProviderSchema, cents, coverageSchema, isoDate, patientSchema, practitionerSchema } from './party.ts'
import { documentOnRecordSchema, staySchema } from './documentation.ts'
import { specialtySchema } from './encounter.ts'

/** X12 CAS group codes: CO contractual obligation, PR patient responsibility, OA other, PI payer initiated. */
export const adjustmentGroupSchema = z.enum(['CO', 'PR', 'OA', 'PI'])

/** One CAS triplet: group, claim adjustment reason code, amount (positive lowers what is paid). */
export const adjustmentSchema = z.object({
  group: adjustmentGroupSchema,
  reason: z.string().regex(/^[A-Z]?\d{1,3}$|^W\d$/),
  amountCents: cents,
  quantity: z.number().optional(),
})
export type Adjustment = z.infer<typeof adjustmentSchema>

export const serviceLineSchema = z.object({
  /** LX01, from 1. */
  number: z.int().min(1),
  /** The source's charge ids that this line bills. */
  chargeIds: z.array(z.string()),
  procedureSystem: z.enum(['cpt', 'hcpcs']),
  procedureCode: z.string().regex(/^[A-Z0-9]{5}$/),
  modifiers: z.array(z.string().length(2)).max(4),
  units: z.number().positive(),
  chargeCents: cents.min(0),
  serviceDate: isoDate,
  /** 1-based positions in the claim's diagnoses, at most 4. */
  diagnosisPointers: z.array(z.int().min(1).max(12)).max(4),
  revenueCode: z.string().optional(),
  /** Minutes documented, where the code is timed. */
  minutes: z.int().min(1).optional(),
})
export type ServiceLine = z.infer<typeof serviceLineSchema>

/** What an earlier payer decided, carried on the claim to the next one (loops 2320 and 2430). */
export const priorPayerSchema = z.object({
  coverage: coverageSchema,
  payerClaimControlNumber: z.string().optional(),
  adjudicatedOn: isoDate,
  paidCents: cents,
  claimAdjustments: z.array(adjustmentSchema),
  lines: z.array(
    z.object({ number: z.int().min(1), paidCents: cents, units: z.number(), adjustments: z.array(adjustmentSchema) }),
  ),
})
export type PriorPayer = z.infer<typeof priorPayerSchema>

/** A claim as it goes to one payer. */
export const claimSchema = z.object({
  patientControlNumber: z.string().length(17),
  kind: z.enum(['professional', 'institutional']),
  /** CLM05-3: 1 original, 7 replacement, 8 void. */
  frequencyCode: z.enum(['1', '7', '8']),
  /** Which of the payers in line this claim is for: 0 primary, 1 secondary, 2 tertiary. */
  payerPlace: z.int().min(0).max(2),
  coverage: coverageSchema,
  /** Coverages after this one, in order. */
  laterCoverages: z.array(coverageSchema),
  priorPayers: z.array(priorPayerSchema),
  specialty: specialtySchema,
  placeOfService: z.string().regex(/^\d{2}$/),
  patient: patientSchema,
  billingProvider: billingProviderSchema,
  rendering: practitionerSchema,
  referring: practitionerSchema.optional(),
  /** ICD-10-CM codes without a dot, first-listed first; at most 12 on an 837P. */
  diagnoses: z.array(z.string().regex(/^[A-Z][0-9A-Z]{2,6}$/)),
  lines: z.array(serviceLineSchema),
  totalChargeCents: cents.min(0),
  priorAuthorization: z.string().optional(),
  /** REF*F8 of a replacement or void that someone else made; of ours, submission knows it. */
  payerClaimControlNumber: z.string().optional(),
  /** REF*X4: certificate of the laboratory that did the tests. */
  cliaNumber: z.string().optional(),
  /** new or established, where the record said so. */
  patientStatus: z.enum(['new', 'established']).optional(),
  /** Papers on record for its charges; left out = the source sends none, so nothing is known. */
  documents: z.array(documentOnRecordSchema).optional(),
  /** Of an institutional claim; `presentOnAdmission` is by ICD-10-CM code here. */
  stay: staySchema.optional(),
  /** Names of the code-set releases that its codes were checked against. */
  codeReleases: z.array(z.string()),
})
export type Claim = z.infer<typeof claimSchema>

/** What an edit says of a claim. `noData` is never shown as a pass. */
export const verdictSchema = z.object({
  edit: z.string(),
  answer: z.enum(['pass', 'fail', 'bypassed', 'noData', 'notApplicable']),
  severity: z.enum(['stop', 'warn', 'info']),
  /** What is wrong and what would fix it, without patient data. */
  message: z.string(),
  fields: z.array(z.string()),
  /** Name of the payer pack that it was judged by, where one was. */
  pack: z.string().optional(),
})
export type Verdict = z.infer<typeof verdictSchema>

/** A place of a claim that scrubbing put right before it went out: the edit that saw it, and what stood and stands there as text. */
export const repairSchema = z.object({
  edit: z.string(),
  path: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
})
export type Repair = z.infer<typeof repairSchema>
