import type { PastClaim } from './history.ts'

/** A line of an earlier claim, with the claim it stands on. */
export type PastLine = { claim: PastClaim; line: PastClaim['lines'][number] }

export function pastLines(history: readonly PastClaim[]): PastLine[] {
  return history.flatMap((claim) => claim.lines.map((line) => ({ claim, line })))
}
