import type { PastClaim } from './history.ts'

/** A line of an earlier claim, with the claim it stands on. */
export type PastLine = { claim: PastClaim; line: PastClaim['lines'][number] }

export function pastLines(history: readonly PastClaim[]): PastLine[] {
  return history.flatMap((claim) => claim.lines.map((line) => ({ claim, line })))
}

/** The date some years before, same month and day. */
export function yearsBefore(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) - years).padStart(4, '0')}${date.slice(4)}`
}
