import { setTimeout as pause } from 'node:timers/promises'
import type { Bus, OutRecord } from '@claimrail/bus'
import type { Pipeline } from './pipeline.ts'
import { percentile } from './rate.ts'

/** From the record of `encounter.registered` to that of `claim.submitted`, by the clock of the log, in milliseconds. */
export type Latency = { perSecond: number; seconds: number; claims: number; p50: number; p95: number; p99: number }

const TICK_MS = 50

/** Lets encounters in at a steady rate and measures how long each of their claims takes. */
export async function measureLatency(
  bus: Bus,
  { chain }: Pipeline,
  records: readonly OutRecord[],
  perSecond: number,
): Promise<Latency> {
  const registered = await ends(bus, 'encounter.registered')
  const submitted = await ends(bus, 'claim.submitted')
  const start = Date.now()
  for (let sent = 0; sent < records.length; await pause(TICK_MS)) {
    const due = Math.min(records.length, Math.ceil(((Date.now() - start) / 1000) * perSecond))
    if (due === sent) continue
    await chain.fill(records.slice(sent, due))
    sent = due
  }
  const seconds = (Date.now() - start) / 1000
  await chain.drained()
  const from = new Map<string, number>()
  for await (const { key, timestamp } of after(bus, 'encounter.registered', registered)) from.set(key, timestamp)
  const waits: number[] = []
  for await (const { key, timestamp } of after(bus, 'claim.submitted', submitted)) {
    const began = from.get(key)
    if (began !== undefined) waits.push(timestamp - began)
  }
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(waits, share)) as [number, number, number]
  return { perSecond: records.length / seconds, seconds, claims: waits.length, p50, p95, p99 }
}

type Ends = readonly { partition: number; next: number }[]

function ends(bus: Bus, topic: string): Promise<Ends> {
  return bus.positions({ topics: [topic] })
}

async function* after(bus: Bus, topic: string, from: Ends) {
  for (const { partition, next } of from) yield* bus.read(topic, partition, next)
}
