import { setTimeout as sleep } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import type { Batch, Bus, InRecord, SubscribeOptions, Subscription } from '../port.ts'
import { placesOf } from './subject.ts'

/** A member that writes down what it is given. */
export type Probe = {
  subscription: Subscription
  /** Batches as they were when the handler was called, in order; also those that it rejected. */
  batches: Batch[]
  /** Places (see `recordsOf`) of every record given, by topic and partition, in order. */
  places(topic: string, partition: number): number[]
  records(topic?: string): InRecord[]
}

type Wanted = Omit<SubscribeOptions, 'onBatch'> & { onBatch?: SubscribeOptions['onBatch'] }

export async function probe(bus: Bus, wanted: Wanted): Promise<Probe> {
  const batches: Batch[] = []
  const records = (topic?: string): InRecord[] =>
    batches.filter((batch) => topic === undefined || batch.topic === topic).flatMap((batch) => batch.records)
  const subscription = await bus.subscribe({
    ...wanted,
    async onBatch(batch) {
      batches.push({ ...batch, records: [...batch.records] })
      await wanted.onBatch?.(batch)
    },
  })
  return {
    subscription,
    batches,
    records,
    places: (topic, partition) => placesOf(records(topic).filter((record) => record.partition === partition)),
  }
}

const LONG_MS = 60_000

/** Waits until `check` no longer throws. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: LONG_MS, interval: 20 })
}

/** Fails when `check` throws at any moment of the next `ms` milliseconds. */
export async function throughout(ms: number, check: () => void | Promise<void>): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(25)) await check()
}

export async function committedOf(bus: Bus, group: string, topic: string, partition: number): Promise<number> {
  const positions = await bus.positions({ topics: [topic], group })
  return positions.find((position) => position.partition === partition)?.committed ?? 0
}

/** Notes every time that the group moves back in a partition, until `stop`. */
export function watchForFalls(bus: Bus, group: string, topic: string, partition: number) {
  let watching = true
  const falls: { from: number; to: number }[] = []
  const done = (async () => {
    for (let from = 0; watching; await sleep(20)) {
      const to = await committedOf(bus, group, topic, partition)
      if (to < from) falls.push({ from, to })
      from = to
    }
  })()
  async function stop(): Promise<{ from: number; to: number }[]> {
    watching = false
    await done
    return falls
  }
  return { stop }
}

/** Waits until the group has moved behind every record of the topics. */
export function untilConsumed(bus: Bus, group: string, topics: readonly string[]): Promise<void> {
  return until(async () => {
    const positions = await bus.positions({ topics, group })
    expect(positions.map(({ committed = 0 }) => committed)).toEqual(positions.map(({ next }) => next))
  })
}
