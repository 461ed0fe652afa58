import { z } from 'zod'
import { cents, isoInstant } from './party.ts'
import { ownerSchema } from './work.ts'

/** Where a code came from, in order of trust. */
export const CODE_SOURCES = ['answer', 'record', 'chargeMaster', 'documentation', 'order', 'map'] as const

/** Words of the record that support a code: where they stand (a path such as `notes[0].text`) and from which character to which. */
const supportSchema = z.object({ path: z.string(), from: z.int().min(0), to: z.int().min(0) })

const candidateSchema = z.object({
  system: z.enum(['icd10cm', 'icd10pcs', 'cpt', 'hcpcs']),
  code: z.string(),
  /** 0 to 1: how sure the choice is. */
  score: z.number().min(0).max(1),
})

/** A code that was chosen, and all that an auditor asks: from what, by which rule, instead of which. */
const codeChoiceSchema = candidateSchema.extend({
  source: z.enum(CODE_SOURCES),
  /** Path of the diagnosis, charge or performed item that it codes. */
  path: z.string(),
  support: z.array(supportSchema),
  runnersUp: z.array(candidateSchema),
  /** Rules that spoke, with the arithmetic where there is one, e.g. `8-minute rule: 38 min = 3 units`. No patient data. */
  reasons: z.array(z.string()),
})
export type CodeChoice = z.infer<typeof codeChoiceSchema>

/** A modifier that coding proposed, and why. */
const modifierChoiceSchema = z.object({ path: z.string(), modifier: z.string().length(2), reason: z.string() })

/** What the record supports against what was billed, and the money between the two. */
const complianceFindingSchema = z.object({
  /** e.g. `coding.upcoded-visit`, `coding.undercoded-visit`, `coding.charge-not-documented`, `coding.documented-not-charged`. */
  code: z.string(),
  path: z.string(),
  billed: z.string(),
  supported: z.string(),
  /** Charge that is too much (positive) or that was left out (negative). */
  amountCents: cents,
})
export type ComplianceFinding = z.infer<typeof complianceFindingSchema>

/** An answer on record that coding went by: to which query, about which place, given by whom and when. Not what it says. */
const usedAnswerSchema = z.object({
  queryId: z.string(),
  code: z.string(),
  path: z.string(),
  by: z.string(),
  answeredAt: isoInstant,
})

/** How an encounter was coded: what an auditor follows. Goes to its own topic; no stage reads it. */
export const codingTrailSchema = z.object({
  /** Releases of code sets and tables that answered. */
  releases: z.array(z.string()),
  renderingNpi: z.string(),
  specialty: z.string(),
  payerId: z.string().optional(),
  choices: z.array(codeChoiceSchema),
  modifiers: z.array(modifierChoiceSchema),
  /** Set where there was an E/M. */
  visit: z
    .object({
      billed: z.string().optional(),
      supported: z.string().optional(),
      by: z.enum(['decisionMaking', 'time', 'age', 'none']),
      arithmetic: z.array(z.string()),
    })
    .optional(),
  findings: z.array(complianceFindingSchema),
  /** Lowest score of the choices; what is below the threshold went to a coder. */
  confidence: z.number().min(0).max(1),
  /** The score below which a coder was asked. */
  threshold: z.number().min(0).max(1).optional(),
  /** Whether no person had a hand in it: it went by no answer. */
  automatic: z.boolean(),
  answers: z.array(usedAnswerSchema).optional(),
})
export type CodingTrail = z.infer<typeof codingTrailSchema>

/** A query that an encounter waits for, and the code that the rules came to and did not bill unasked. */
const askedSchema = z.object({
  queryId: z.string(),
  code: z.string(),
  owner: ownerSchema,
  path: z.string(),
  /** Left out where the rules came to no code; without a score where none is reckoned, as for the level of a visit. */
  proposed: candidateSchema.partial({ score: true }).optional(),
})

/**
 * How far coding came with an encounter that waits for answers: its choices so far, and what it asked. On the topic of the trail, never in
 * the query itself, which must suggest no answer.
 */
export const codingProposalSchema = codingTrailSchema.extend({ asked: z.array(askedSchema) })
export type CodingProposal = z.infer<typeof codingProposalSchema>
