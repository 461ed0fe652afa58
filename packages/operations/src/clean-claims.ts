import type { Event } from '@claimrail/domain'
import type { Ports } from './ports.ts'
import { eventsOf, isWithin, type Within } from './read-events.ts'

/** What the rate can be broken down by. */
export const CLEAN_CLAIM_GROUPS = ['payer', 'specialty', 'provider', 'kind'] as const
export type CleanClaimGroup = (typeof CLEAN_CLAIM_GROUPS)[number]

export type CleanClaimRow = {
  /** The group's value; empty for the whole. */
  group: string
  /** Claims that came to be scrubbed, each counted once. */
  claims: number
  /** Of those, how many passed the edits the first time, untouched by a person. */
  clean: number
  /** clean / claims; undefined where there is none. */
  rate: number | undefined
  /** Edits that stopped the others, most frequent first. */
  stoppedBy: readonly { edit: string; claims: number; cents: number }[]
  /** Edits that put claims right by themselves, and how many: such a claim is clean, as no person had to touch it. */
  repairedBy: readonly { edit: string; claims: number }[]
}

type First = { key: string; edits: readonly string[]; repairs: readonly string[]; cents: number }

/**
 * The clean claim rate: claims that pass the edits at the first time, of all that came to be scrubbed (HFMA MAP key CL-1: claims that pass edits
 * requiring no manual intervention, divided by claims accepted into the claims processing tool). Counted from the log: a claim is what
 * its first verdict made of it, whatever was mended later; voids and claims to later payers are not counted.
 */
export async function cleanClaims(ports: Ports, by?: CleanClaimGroup, within: Within = {}): Promise<CleanClaimRow[]> {
  const firsts = new Map<string, First>()
  for (let partition = 0; partition < ports.partitions; partition++) {
    const stopped = await stoppedIn(ports, partition)
    const repaired = await repairedIn(ports, partition)
    for await (const event of eventsOf(ports, 'claim.coded', partition)) {
      const { id, at, data: claim } = event
      if (event.replay || claim.frequencyCode === '8' || claim.payerPlace > 0) continue
      if (!isWithin(at, within) || firsts.has(claim.patientControlNumber)) continue
      const edits = stopped.get(id) ?? []
      const repairs = repaired.get(id) ?? []
      const cents = claim.totalChargeCents
      firsts.set(claim.patientControlNumber, { key: keyOf(event, by), edits, repairs, cents })
    }
  }
  const groups = Map.groupBy(firsts.values(), ({ key }) => key)
  return [...groups].map(([group, claims]) => rowOf(group, claims)).sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
}

function keyOf({ data: claim }: Event<'claim.coded'>, by: CleanClaimGroup | undefined): string {
  switch (by) {
    case 'payer':
      return claim.coverage.payer.id
    case 'specialty':
      return claim.specialty
    case 'provider':
      return claim.rendering.npi
    case 'kind':
      return claim.kind
    case undefined:
      return ''
  }
}

function rowOf(group: string, claims: readonly First[]): CleanClaimRow {
  const clean = claims.filter(({ edits }) => edits.length === 0).length
  const byEdit = new Map<string, { claims: number; cents: number }>()
  for (const { edits, cents } of claims) {
    for (const edit of edits) {
      const known = byEdit.get(edit) ?? { claims: 0, cents: 0 }
      byEdit.set(edit, { claims: known.claims + 1, cents: known.cents + cents })
    }
  }
  const stoppedBy = [...byEdit].map(([edit, counts]) => ({ edit, ...counts }))
  stoppedBy.sort((a, b) => b.claims - a.claims || (a.edit < b.edit ? -1 : 1))
  const rate = claims.length ? clean / claims.length : undefined
  return { group, claims: claims.length, clean, rate, stoppedBy, repairedBy: repairsOf(claims) }
}

function repairsOf(claims: readonly First[]): CleanClaimRow['repairedBy'] {
  const counts = new Map<string, number>()
  for (const { repairs } of claims) for (const edit of repairs) counts.set(edit, (counts.get(edit) ?? 0) + 1)
  return [...counts]
    .map(([edit, count]) => ({ edit, claims: count }))
    .sort((a, b) => b.claims - a.claims || (a.edit < b.edit ? -1 : 1))
}

/** Edits that repaired a claim, each once, by the claim's event. */
async function repairedIn(ports: Ports, partition: number): Promise<Map<string, string[]>> {
  const repaired = new Map<string, string[]>()
  for await (const { cause, data } of eventsOf(ports, 'claim.scrubbed', partition)) {
    if (cause !== null && data.repairs) repaired.set(cause, [...new Set(data.repairs.map(({ edit }) => edit))])
  }
  return repaired
}

/** The work items that scrubbing opened, by the event that caused each: the edits that stopped the claim. */
async function stoppedIn(ports: Ports, partition: number): Promise<Map<string, string[]>> {
  const stopped = new Map<string, string[]>()
  for await (const { cause, data } of eventsOf(ports, 'work.opened', partition)) {
    if (cause === null || data.stage !== 'scrubbing' || data.kind !== 'held') continue
    stopped.set(
      cause,
      [data.code, ...(data.otherCodes ?? [])].map((code) => code.replace('scrubbing.', '')),
    )
  }
  return stopped
}
