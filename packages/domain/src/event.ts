import { z } from 'zod'
import { adjudicatedSchema, remittanceReceivedSchema } from './adjudication.ts'
import { claimSchema, repairSchema, verdictSchema } from './claim.ts'
import { codingProposalSchema, codingTrailSchema } from './coding-trail.ts'
import { encounterMessageSchema, encounterSchema } from './encounter.ts'
import { isoInstant } from './party.ts'
import { auditSchema, replaySchema } from './replay.ts'
import { acknowledgmentSchema, submissionPlanSchema, submittedSchema } from './submission.ts'
import { deadLetterSchema, parkedSchema, unparkedSchema, workItemSchema } from './work.ts'

/** What each type of event carries. The topic an event type lives on is in the topology (packages/pipeline). */
export const dataSchemas = {
  'encounter.received': encounterMessageSchema,
  'encounter.registered': encounterSchema,
  'encounter.proposed': codingProposalSchema,
  'encounter.coded': codingTrailSchema,
  'claim.coded': claimSchema,
  /** `repairedFrom` is the `claim.coded` that holds the claim as it was before its repairs. */
  'claim.scrubbed': z.object({
    claim: claimSchema,
    /** Those that are more than a pass. */
    verdicts: z.array(verdictSchema),
    /** Edits that passed; an event without them has its passes among the verdicts. */
    passed: z.array(z.string()).optional(),
    repairs: z.array(repairSchema).optional(),
    repairedFrom: z.string().optional(),
    /** Code sets, payer pack and the like that the verdicts rest on; a published table also stands in the verdict that it gave. */
    releases: z.array(z.string()).optional(),
  }),
  'submission.planned': submissionPlanSchema,
  'claim.submitted': submittedSchema,
  'claim.acknowledged': acknowledgmentSchema,
  'remittance.received': remittanceReceivedSchema,
  'claim.adjudicated': adjudicatedSchema,
  'work.opened': workItemSchema,
  'event.parked': parkedSchema,
  'event.unparked': unparkedSchema,
  'event.dead': deadLetterSchema,
  'replay.progress': replaySchema,
  'audit.noted': auditSchema,
} as const

export type EventType = keyof typeof dataSchemas
export type DataOf<Type extends EventType> = z.infer<(typeof dataSchemas)[Type]>

const envelopeShape = {
  id: z.string().min(1),
  /** Schema version of `data`; older ones are brought up by `upcast`. */
  version: z.int().min(1),
  /** Who made it: a stage, or the intake or inbox of one. */
  stage: z.string().min(1),
  /** The id of the event that caused it; null for what came from outside. */
  cause: z.string().nullable(),
  /** The encounter, or for what spans encounters the partition's own key. */
  encounterId: z.string().min(1),
  /** NPI of the practice that bills; empty when not known yet. */
  billingProviderNpi: z.string(),
  /** Revision of the encounter, from 1; 0 before it is registered. */
  revision: z.int().min(0),
  /** Replay generation: 0 for the first run. */
  generation: z.int().min(0),
  /** Business time of the cause, never the clock of a worker. */
  at: isoInstant,
  /** Set on a copy that a replay made: the request, and the event copied. */
  replay: z
    .object({
      requestId: z.string(),
      of: z.string(),
      /** Names of the code-set releases to judge by; left out: those that speak for the date. */
      releases: z.array(z.string()).optional(),
    })
    .optional(),
}

type Envelope = z.infer<z.ZodObject<typeof envelopeShape>>

/** An event of the pipeline: the only thing on its topics. */
export type Event<Type extends EventType = EventType> = {
  [T in Type]: Envelope & { type: T; data: DataOf<T> }
}[Type]

export const CURRENT_VERSION = 1

const schemas = new Map(
  Object.entries(dataSchemas).map(([type, data]) => [
    type,
    z.object({ ...envelopeShape, type: z.literal(type), version: z.literal(CURRENT_VERSION), data }),
  ]),
)

/** The schema of a whole event of a type: envelope and data. */
export function eventSchema(type: EventType): z.ZodType<Event> {
  return schemas.get(type) as unknown as z.ZodType<Event>
}
