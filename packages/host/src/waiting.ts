import { Gauge, type Registry } from 'prom-client'
import type { Bus } from '@claimrail/bus'
import type { Started } from './checks.ts'

/** Counts at every scrape how many records each worker has still to read. What can not be asked now is left out, not made 0. */
export function measureWaiting(registry: Registry, bus: Bus, started: Pick<Started, 'workers'>): void {
  new Gauge({
    name: 'claimrail_waiting_records',
    help: 'Records that a stage or view has not read yet, over all its owners.',
    labelNames: ['group'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { group, topics } of started.workers) {
        const waiting = await waitingOf(bus, group, topics).catch(() => undefined)
        if (waiting !== undefined) this.set({ group }, waiting)
      }
    },
  })
}

async function waitingOf(bus: Bus, group: string, topics: readonly string[]): Promise<number> {
  const positions = await bus.positions({ topics, group })
  return positions.reduce((sum, { first, next, committed }) => sum + next - Math.max(first, committed ?? 0), 0)
}
