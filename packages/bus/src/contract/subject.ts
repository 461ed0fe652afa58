import { randomBytes } from 'node:crypto'
import type { Bus, InRecord, OutRecord } from '../port.ts'

/** One log, and how to open it from here and from another process. */
export type BusUnderTest = {
  /** A new client of the log. */
  open(): Bus
  elsewhere: ModuleFactory
  remove(): Promise<void>
}

/** What a process of its own imports and calls to open the same log. `options` go through JSON. */
export type ModuleFactory = { module: string; factory: string; options: object }

export type BusFeatures = {
  /** How long a member of this bus may be silent, in milliseconds. */
  sessionTimeoutMs: number
  /** How often properties are tried. */
  propertyRuns: number
}

export const PARTITIONS = 4

/** What a promise is tested with: every test has topics and groups of its own, and its clients are closed after it. */
export type Subject = {
  open(): Bus
  bus(): Bus
  elsewhere(): ModuleFactory
  /** Makes topics with `PARTITIONS` partitions each; their names are unique. */
  topics(...names: string[]): Promise<string[]>
  topic(name: string): Promise<string>
  features: BusFeatures
}

export function uniqueName(name: string): string {
  return `${name}-${randomBytes(5).toString('hex')}`
}

/** `count` records for one partition whose values name their place: `from`, `from + 1` and so on. */
export function recordsOf(topic: string, partition: number, count: number, from = 0): OutRecord[] {
  return Array.from({ length: count }, (_, i) => record(topic, partition, String(from + i)))
}

export function record(topic: string, partition: number, text: string): OutRecord {
  return { topic, partition, key: `key-${partition}`, value: Buffer.from(text), headers: { place: text } }
}

export function textOf(record: InRecord): string {
  return Buffer.from(record.value).toString()
}

export function placesOf(records: readonly InRecord[]): number[] {
  return records.map((record) => Number(textOf(record)))
}

/** 0, 1, ... `count` - 1. */
export function countTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}

export async function readAll(bus: Bus, topic: string, partition: number, from = 0): Promise<InRecord[]> {
  const records: InRecord[] = []
  for await (const record of bus.read(topic, partition, from)) records.push(record)
  return records
}
