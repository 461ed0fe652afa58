import { z } from 'zod'
import { stageNameSchema } from './work.ts'

/** A replay as it is asked for, and each step of its progress. */
export const replaySchema = z.object({
  requestId: z.string(),
  step: z.enum(['requested', 'copied', 'finished', 'aborted']),
  /** Left out: each encounter from where it stands. */
  fromStage: stageNameSchema.optional(),
  /** Code-set releases that it names. */
  releases: z.array(z.string()).optional(),
  /** Why, in the operator's words without patient data. */
  reason: z.string(),
  by: z.string(),
  encounters: z.int().min(0),
  copied: z.int().min(0),
})

export const auditSchema = z.object({
  action: z.string(),
  by: z.string(),
  reason: z.string(),
  subject: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
})
