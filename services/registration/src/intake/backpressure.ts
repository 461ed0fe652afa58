import type { Bus } from '@claimrail/bus'
import { groupOf, stageRow } from '@claimrail/pipeline'

/** How many records wait for registration; asked of the log at most once in `MAX_AGE_MS`, however often it is called. */
export type Waiting = () => Promise<number>

const MAX_AGE_MS = 1_000

export function waitingRecords(bus: Bus, now: () => number = Date.now): Waiting {
  let asked: { at: number; waiting: Promise<number> } | undefined
  return () => {
    if (!asked || now() - asked.at > MAX_AGE_MS) asked = { at: now(), waiting: ask(bus) }
    return asked.waiting
  }
}

/** A log that can not be asked is not overloaded: publishing will tell. */
async function ask(bus: Bus): Promise<number> {
  const { name, reads } = stageRow('registration')
  try {
    const positions = await bus.positions({ topics: reads, group: groupOf(name) })
    return positions.reduce((sum, { first, next, committed = first }) => sum + next - Math.max(first, committed), 0)
  } catch {
    return 0
  }
}
