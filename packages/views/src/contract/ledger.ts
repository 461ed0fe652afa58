import type { Event } from '@claimrail/domain'
import type { View } from '@claimrail/pipeline'

/** Cents by where they came from. */
export type Ledger = { seen: Record<string, number> }

/** A view that does not depend on how its topics interleave, and that would show a record lost or folded twice. */
export const LEDGER: View<Ledger> = {
  name: 'ledger',
  topics: ['audit', 'work', 'replay'],
  initial: () => ({ seen: {} }),
  evolve({ seen }, event, { topic, offset }) {
    const cents = event.type === 'audit.noted' ? Number(event.data.reason) : 0
    const name = `${topic}-${offset}`
    const sum = (seen[name] ?? 0) + cents
    return { seen: Object.fromEntries(Object.entries({ ...seen, [name]: sum }).sort(([a], [b]) => (a < b ? -1 : 1))) }
  },
  project({ seen }) {
    const all = Object.values(seen)
    const cents = all.reduce((sum, amount) => sum + amount, 0)
    return {
      indexes: {
        size: [String(all.length)],
        sign: cents === 0 ? [] : [cents < 0 ? 'owes' : 'has'],
        topic: topicsOf(seen),
      },
      totals: { cents },
      at: Math.max(...all),
    }
  },
}

function topicsOf(seen: Ledger['seen']): string[] {
  return Object.keys(seen).map((name) => name.split('-')[0] as string)
}

/** An event about encounter `K<key>` that brings `cents`. */
export function auditEvent({ key, cents, at }: { key: number; cents: number; at: number }): Event {
  return {
    id: `${key}-${cents}-${at}`,
    type: 'audit.noted',
    version: 1,
    stage: 'test',
    cause: null,
    encounterId: `K${key}`,
    billingProviderNpi: '',
    revision: 1,
    generation: 0,
    at: new Date(at).toISOString(),
    data: { action: 'test', by: 'contract', reason: String(cents), subject: `K${key}` },
  }
}
