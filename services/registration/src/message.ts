import { encounterMessageSchema, type Charge, type EncounterMessage } from '@claimrail/domain'
import type { z } from 'zod'
import { canonical, hashOf } from './canonical.ts'
import { faultsOf, type Fault, type Reading } from './fault.ts'

/** A message that a reader put together, before it is checked; without an id it gets the hash of its content. */
export type Draft = Omit<EncounterMessage, 'messageId'> & { messageId?: string | undefined }

type Checked = { ok: true; message: EncounterMessage } | { ok: false; faults: [Fault, ...Fault[]] }

/** The message of a draft, checked against the contract; equal charges of one id count once, unequal ones are refused. */
function checkDraft(draft: Draft): Checked {
  const { charges, clash } = mergeCharges(draft.charges)
  if (clash) return { ok: false, faults: [{ code: 'duplicate', path: `charges[${clash}].id` }] }
  const { messageId, ...rest } = draft
  const candidate = { ...rest, charges, messageId: messageId ?? hashOf(rest) }
  const result = encounterMessageSchema.safeParse(candidate)
  if (!result.success) return { ok: false, faults: faultsOf(result.error, candidate) }
  return { ok: true, message: result.data }
}

function mergeCharges(charges: readonly Charge[]): { charges: Charge[]; clash?: number } {
  const byId = new Map<string, Charge>()
  for (const [place, charge] of charges.entries()) {
    const known = byId.get(charge.id)
    if (known && canonical(known) !== canonical(charge)) return { charges: [], clash: place }
    byId.set(charge.id, charge)
  }
  return { charges: [...byId.values()] }
}

/** Gathers what a reader finds wrong in one message: faults refuse it, incomplete parts are left out. */
export type Findings = { faults: Fault[]; incomplete: Fault[] }

export function newFindings(): Findings {
  return { faults: [], incomplete: [] }
}

/** The reading of one message: refused when anything in it is at fault. */
export function conclude(draft: Draft, findings: Findings, original: Uint8Array): Reading {
  const [first, ...others] = distinct(findings.faults)
  if (first) return { messages: [], refusals: [{ faults: [first, ...others], original }], incomplete: [] }
  const checked = checkDraft(draft)
  if (!checked.ok) return { messages: [], refusals: [{ faults: checked.faults, original }], incomplete: [] }
  return { messages: [checked.message], refusals: [], incomplete: distinct(findings.incomplete) }
}

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.path}`, fault])).values()]
}

/** Where a field of ours comes from in the source, by the start of its path; the longest start wins. */
export type Origins = Readonly<Record<string, string>>

/** The part that `candidate` makes; when something is missing or unusable the part is left out and `findings` says what. */
export function completePart<Schema extends z.ZodType>(
  schema: Schema,
  candidate: unknown,
  origins: Origins,
  findings: Findings,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(candidate)
  if (result.success) return result.data
  for (const fault of faultsOf(result.error, candidate)) findings.incomplete.push(withOrigin(fault, origins))
  return undefined
}

/** Like `completePart`, for what can not be left out: the whole message is refused. */
export function requiredPart<Schema extends z.ZodType>(
  schema: Schema,
  candidate: unknown,
  origins: Origins,
  findings: Findings,
): z.infer<Schema> | undefined {
  const result = schema.safeParse(candidate)
  if (result.success) return result.data
  for (const fault of faultsOf(result.error, candidate)) findings.faults.push(withOrigin(fault, origins))
  return undefined
}

function withOrigin(fault: Fault, origins: Origins): Fault {
  const start = Object.keys(origins)
    .filter((path) => fault.path === path || fault.path.startsWith(`${path}.`) || fault.path.startsWith(`${path}[`))
    .reduce((longest, path) => (path.length > longest.length ? path : longest), '')
  return { code: fault.code, path: origins[start] ?? fault.path }
}
