import { z } from 'zod'
import { isoDate, isoInstant } from './party.ts'

export const STAGE_NAMES = ['registration', 'coding', 'scrubbing', 'submission', 'transmission', 'remittance'] as const
export const stageNameSchema = z.enum(STAGE_NAMES)
/** A worker of the pipeline. `submission` plans what goes out, `transmission` (same process) numbers and sends it. */
export type StageName = z.infer<typeof stageNameSchema>

/** Who closes what waits. */
export const ownerSchema = z.enum(['registration', 'provider', 'coder', 'biller', 'engineer'])

/**
 * A question to the provider or a coder, in neutral words: it never leads to a paying answer (AHIMA/ACDIS compliant query practice).
 * Its id is the same for the same question about the same place of the same encounter.
 */
const querySchema = z.object({
  id: z.string().min(1),
  code: z.string(),
  owner: ownerSchema,
  /** What is asked and why, one sentence each. */
  asks: z.string(),
  why: z.string(),
  /** Path of the place in the encounter. */
  field: z.string(),
  /** Answers that close it; empty = a value in words. The last one is always `cannot-determine` or `other`. */
  choices: z.array(z.string()),
  /** When its owner was first asked; another answer to the same encounter does not change it. */
  sentAt: isoInstant,
  dueOn: isoDate,
  /** Who answered it last, and when, where that did not close it. */
  lastAnswer: z.object({ by: z.string(), answeredAt: isoInstant }).optional(),
})
export type OpenQuery = z.infer<typeof querySchema>

/** What waits for a person. Names fields and codes, never values of the patient's. */
export const workItemSchema = z.object({
  /** held: can go on once corrected; rejected: a payer or clearinghouse refused it unread; denied: adjudicated, not paid. */
  kind: z.enum(['held', 'rejected', 'denied']),
  stage: stageNameSchema,
  owner: ownerSchema,
  /** Stable code of the reason, e.g. `registration.coverage-missing`, `277CA.A7`, `CARC.197`. */
  code: z.string(),
  /** Codes of what else is wrong with it. */
  otherCodes: z.array(z.string()).optional(),
  /** What is wrong, in one sentence. */
  reason: z.string(),
  /** What would fix it, in one sentence. */
  fix: z.string(),
  fields: z.array(z.string()),
  patientControlNumber: z.string().optional(),
  payerId: z.string().optional(),
  /** Money that waits with it. */
  amountCents: z.int().optional(),
  /** Questions whose answers let it go on. */
  queries: z.array(querySchema).optional(),
})
export type WorkItem = z.infer<typeof workItemSchema>

/** A record that could not be read or run. The original is kept, byte for byte. */
export const deadLetterSchema = z.object({
  stage: stageNameSchema,
  code: z.string(),
  /** Path of the field at fault, never its value. */
  path: z.string(),
  origin: z.object({ topic: z.string(), partition: z.int(), offset: z.int() }),
  eventId: z.string().optional(),
  /** Empty when the original is too large to travel; then it is in the quarantine folder and, until retention, at `origin`. */
  originalBase64: z.string(),
  /** Name of the file in the quarantine folder: a hash of its content. */
  quarantineFile: z.string().optional(),
})
export type DeadLetter = z.infer<typeof deadLetterSchema>

/** An event kept behind an earlier one of its key that is dead; runs in order once that one is replayed. */
export const parkedSchema = z.object({ stage: stageNameSchema, eventId: z.string(), behind: z.string() })

/** A parked event whose turn has come: it was run, whatever came of it. */
export const unparkedSchema = z.object({ stage: stageNameSchema, eventId: z.string() })
