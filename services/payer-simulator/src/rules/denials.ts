import { chance, pick } from '../chance.ts'
import type { SubmittedClaim, SubmittedLine } from '../claim.ts'

/** Why a line, or with `wholeClaim` every line, is not paid. */
export type Denial = { reason: string; remarkCodes: readonly string[]; wholeClaim: boolean }

type Fits = (claim: SubmittedClaim) => boolean
const always: Fits = () => true

const DENIALS: readonly (Denial & { fits: Fits })[] = [
  { reason: '16', remarkCodes: ['N290'], wholeClaim: true, fits: always },
  { reason: '16', remarkCodes: ['MA63', 'MA130'], wholeClaim: true, fits: always },
  { reason: '50', remarkCodes: ['N115'], wholeClaim: false, fits: always },
  { reason: '97', remarkCodes: ['N19'], wholeClaim: false, fits: ({ lines }) => lines.length > 1 },
  { reason: '197', remarkCodes: ['M62'], wholeClaim: true, fits: ({ priorAuthorization }) => !priorAuthorization },
  { reason: '29', remarkCodes: [], wholeClaim: true, fits: always },
  { reason: '11', remarkCodes: ['M76'], wholeClaim: false, fits: always },
  { reason: '4', remarkCodes: ['N822'], wholeClaim: false, fits: hasPlainLine },
]

export const DUPLICATE: Denial = { reason: '18', remarkCodes: ['N522'], wholeClaim: true }
/** A claim to a later payer that says nothing of what the first one decided. */
export const PRIOR_PAYER_MISSING: Denial = { reason: '16', remarkCodes: ['MA04'], wholeClaim: true }

/** Which lines of a claim are denied and why; empty when the payer pays. */
export function denialsOf(claim: SubmittedClaim, seed: string, share: number): ReadonlyMap<SubmittedLine, Denial> {
  const about = [claim.patientControlNumber, claim.frequencyCode]
  if (chance(seed, 'deny', ...about) >= share) return new Map()
  const [first, ...others] = DENIALS.filter(({ fits }) => fits(claim))
  if (!first) return new Map()
  const denial = pick([first, ...others], chance(seed, 'denial', ...about))
  return denial.wholeClaim ? denyAll(claim, denial) : denyOne(claim, denial, chance(seed, 'denied line', ...about))
}

export function denyAll(claim: SubmittedClaim, denial: Denial): ReadonlyMap<SubmittedLine, Denial> {
  return new Map(claim.lines.map((line) => [line, denial]))
}

/** A bundled service (97) is never the first one, and only a line without modifiers can lack one (4). */
function denyOne(claim: SubmittedClaim, denial: Denial, share: number): ReadonlyMap<SubmittedLine, Denial> {
  const lines = denial.reason === '97' ? claim.lines.slice(1) : claim.lines
  const [first, ...others] = denial.reason === '4' ? lines.filter(isPlain) : lines
  return first ? new Map([[pick([first, ...others], share), denial]]) : new Map()
}

function hasPlainLine({ lines }: SubmittedClaim): boolean {
  return lines.some(isPlain)
}

function isPlain({ procedure }: SubmittedLine): boolean {
  return procedure.modifiers.length === 0
}
