import { z } from 'zod'
import { claimSchema } from './claim.ts'

/** A claim on its way to a payer for the `attempt`-th time (from 1). Two plans with the same claim and attempt: the first in the log wins. */
export const plannedClaimSchema = z.object({
  encounterId: z.string(),
  attempt: z.int().min(1),
  /** The attempt that submission took for the last one sent (0: none). A plan that follows another than the last in the log is void. */
  follows: z.int().min(0).optional(),
  revision: z.int().min(1),
  generation: z.int().min(0),
  /** The `claim.scrubbed` event that asked for it. */
  cause: z.string(),
  claim: claimSchema,
  payerClaimControlNumber: z.string().optional(),
})
export type PlannedClaim = z.infer<typeof plannedClaimSchema>

/** A batch of claims for one payer and one kind of transaction that are to go out in one interchange. */
export const submissionPlanSchema = z.object({
  payerId: z.string(),
  kind: z.enum(['professional', 'institutional']),
  claims: z.array(plannedClaimSchema).min(1),
})
export type SubmissionPlan = z.infer<typeof submissionPlanSchema>

/** The claim as it went out, and in which file. Same control number = same bytes. */
export const submittedSchema = z.object({
  patientControlNumber: z.string(),
  attempt: z.int().min(1),
  payerId: z.string(),
  interchangeControlNumber: z.int().min(1).max(999_999_999),
  fileName: z.string(),
  fileSha256: z.string(),
  /** Claims in the file: whoever gathers them (a TA1 or 999 speaks of all at once) knows when it has every one. */
  claimsInFile: z.int().min(1).optional(),
  payerClaimControlNumber: z.string().optional(),
  claim: claimSchema,
})

/** One answer short of adjudication about one claim. Several arrive: TA1, 999, 277CA of a clearinghouse, 277CA of the payer. */
export const acknowledgmentSchema = z.object({
  patientControlNumber: z.string(),
  attempt: z.int().min(1),
  payerId: z.string(),
  kind: z.enum(['TA1', '999', '277CA']),
  accepted: z.boolean(),
  /** TA105 note code, AK9/IK5 code, or STC claim status category (A1 ... A8). */
  category: z.string(),
  /** TA1: none; 999: IK5 error codes; 277CA: claim status codes. */
  statusCodes: z.array(z.string()),
  payerClaimControlNumber: z.string().optional(),
  interchangeControlNumber: z.int().optional(),
})
export type Acknowledgment = z.infer<typeof acknowledgmentSchema>
