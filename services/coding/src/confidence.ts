import { readFileSync } from 'node:fs'
import { specialtySchema, type Specialty } from '@claimrail/domain'
import { z } from 'zod'
import shipped from '../confidence.json' with { type: 'json' }

const score = z.number().min(0).max(1)
const confidenceSchema = z.strictObject({
  default: score,
  specialties: z.partialRecord(specialtySchema, score).default({}),
  payers: z.record(z.string(), score).default({}),
})

/**
 * Scores (0 to 1) below which a coder looks at a code before it is billed: of a payer, of a specialty, and of all others. Comes along as
 * `confidence.json` of this service; a practice names a file of its own.
 */
export type Confidence = z.output<typeof confidenceSchema>

export const SHIPPED_CONFIDENCE: Confidence = confidenceSchema.parse(shipped)

/** The file of thresholds can not be used; says which field, and why. */
export class ConfidenceFault extends Error {
  override readonly name = 'ConfidenceFault'
}

/** The thresholds of a practice's own file; those that come along when none is named. Throws ConfidenceFault. */
export function loadConfidence(file: string): Confidence {
  return file === '' ? SHIPPED_CONFIDENCE : readConfidence(file, textOf(file))
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new ConfidenceFault(`confidence ${file}: it can not be read`)
  }
}

/** Reads what stands in such a file. Throws ConfidenceFault. */
export function readConfidence(file: string, text: string): Confidence {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new ConfidenceFault(`confidence ${file}: not JSON`)
  }
  const parsed = confidenceSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ConfidenceFault(`confidence ${file}: ${issue ? explain(issue) : 'not of its form'}`)
}

function explain(issue: z.core.$ZodIssue): string {
  const at = (...more: readonly PropertyKey[]) => [...issue.path, ...more].map(String).join('.') || 'the whole file'
  if (issue.code === 'unrecognized_keys') {
    const isSpecialty = issue.path[0] === 'specialties'
    return `${at(issue.keys[0] ?? '')}: ${isSpecialty ? NO_SPECIALTY : 'only default, specialties and payers are known'}`
  }
  if (issue.code === 'invalid_key') return `${at()}: ${NO_SPECIALTY}`
  const isObject = issue.code === 'invalid_type' && issue.expected !== 'number'
  return `${at()}: ${isObject ? 'not an object' : 'not a number from 0 to 1'}`
}

const NO_SPECIALTY = `no specialty; they are ${specialtySchema.options.join(', ')}`

/** The score below which a coder looks; the stricter of payer and specialty where both say one. */
export function thresholdFor(confidence: Confidence, specialty: Specialty, payerId: string | undefined): number {
  const said = [confidence.specialties[specialty], confidence.payers[payerId ?? '']].filter((one) => one !== undefined)
  return said.length > 0 ? Math.max(...said) : confidence.default
}
