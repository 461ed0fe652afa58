import { encounterSchema, specialtySchema } from '@claimrail/domain'
import { z } from 'zod'

/** A line that a certified coder would bill: units and modifiers in order, and the diagnoses it is for, most relevant first. */
const expectedLineSchema = z.strictObject({
  code: z.string(),
  modifiers: z.array(z.string().length(2)),
  units: z.number().positive(),
  diagnoses: z.array(z.string()),
})

/** An encounter with the codes that a certified coder would give it, or the queries that a coder would send instead. */
export const goldCaseSchema = z.strictObject({
  /** Stable, e.g. `cardiology-017`. */
  id: z.string().min(1),
  specialty: specialtySchema,
  /** The rule that decides it, in one line. */
  reason: z.string().min(1),
  encounter: encounterSchema,
  expected: z.union([
    z.strictObject({
      /** ICD-10-CM without dots, first-listed first. */
      diagnoses: z.array(z.string()),
      /** In the order of the claim; of several claims, one after the other. */
      lines: z.array(expectedLineSchema),
    }),
    z.strictObject({ queries: z.array(z.string()).min(1) }),
  ]),
})
export type GoldCase = z.infer<typeof goldCaseSchema>
export type ExpectedLine = z.infer<typeof expectedLineSchema>

/** A line of a gold set as a case; or the field at fault, never its value. */
export function readGoldCase(line: string): { ok: true; one: GoldCase } | { ok: false; field: string } {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return { ok: false, field: 'not JSON' }
  }
  const parsed = goldCaseSchema.safeParse(raw)
  if (parsed.success) return { ok: true, one: parsed.data }
  const [issue] = parsed.error.issues
  return { ok: false, field: `${(issue && fieldOf(issue)) || 'the whole case'}: missing or not of its form` }
}

/** The path of an issue; of a union, that of the form which fits best. */
function fieldOf(issue: z.core.$ZodIssue): string {
  const [best] = issue.code === 'invalid_union' ? issue.errors.toSorted((a, b) => a.length - b.length) : []
  const within = best?.[0] ? [fieldOf(best[0])] : []
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path.map(String), ...extra, ...within].filter((part) => part !== '').join('.')
}
