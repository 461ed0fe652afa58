import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bus, InRecord } from '@claimrail/bus'
import { embeddedBus } from '@claimrail/bus/embedded'
import { decodeEvent, encounterIdOf, type Event } from '@claimrail/domain'
import { makeEvent, partitionOf, TOPIC_NAMES, type Decision, type Facts, type Stage } from '@claimrail/pipeline'
import type { Telemetry, TelemetryEvent } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import { sqliteViews } from '@claimrail/views/sqlite'
import type { Span } from './job.ts'
import type { WorkerPorts } from './ports.ts'
import { publishEvents } from './publish.ts'
import { quarantineFolder } from './quarantine.ts'

/** A real bus and a real store in a temporary folder, for the tests of this package. */
export type Rig = {
  folder: string
  ports: WorkerPorts & { bus: Bus; views: ViewStore }
  told: TelemetryEvent[]
  feed(...events: Event[]): Promise<void>
  /** All records of a topic as a span, as if they came in one batch. */
  spanOf(topic: string, partition: number): Promise<Span>
  /** All events of a topic, partition after partition. */
  eventsOn(topic: string): Promise<Event[]>
  close(): Promise<void>
}

export const PARTITIONS = 4

export async function openRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-worker-'))
  const told: TelemetryEvent[] = []
  const telemetry: Telemetry = { emit: (event) => void told.push(event) }
  const bus = embeddedBus({ file: join(folder, 'log.sqlite') })
  const views = sqliteViews({ file: join(folder, 'views.sqlite') })
  await bus.ensure(TOPIC_NAMES, PARTITIONS)
  const quarantine = quarantineFolder(join(folder, 'quarantine'))
  const recordsOn = async (topic: string, partition: number): Promise<InRecord[]> => {
    const records: InRecord[] = []
    for await (const record of bus.read(topic, partition, 0)) records.push(record)
    return records
  }
  return {
    folder,
    ports: { bus, views, telemetry, partitions: PARTITIONS, quarantine },
    told,
    feed: (...events) => publishEvents(bus, PARTITIONS, events),
    spanOf: async (topic, partition) => ({ topic, partition, records: await recordsOn(topic, partition) }),
    async eventsOn(topic) {
      const events: Event[] = []
      for (let partition = 0; partition < PARTITIONS; partition++) {
        for (const { value } of await recordsOn(topic, partition)) {
          const decoded = decodeEvent(value)
          if (!decoded.ok)
            throw new Error(`a record of ${topic} is no event: ${decoded.fault.code} ${decoded.fault.path}`)
          events.push(decoded.event)
        }
      }
      return events
    },
    async close() {
      await bus.close()
      await views.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Encounter ids that all live in one partition. */
export function keysIn(partition: number, count: number): string[] {
  const keys: string[] = []
  for (let visit = 0; keys.length < count; visit++) {
    const key = encounterIdOf('test key', 'TEST', String(visit))
    if (partitionOf(key, PARTITIONS) === partition) keys.push(key)
  }
  return keys
}

/** What a test tells the counting stage to do with an event. */
export type Order = 'run' | 'throw' | 'hold' | 'reject' | 'wait' | 'retry' | 'send' | 'large'

/** An acknowledgment whose category is an order for the counting stage. */
export function ack(key: string, number: number, order: Order = 'run'): Event {
  return makeEvent({
    type: 'claim.acknowledged',
    stage: 'test',
    identity: [key, String(number)],
    encounterId: key,
    at: '2026-01-05T10:00:00Z',
    revision: 1,
    data: {
      patientControlNumber: 'X',
      attempt: number,
      payerId: 'PAYER',
      kind: '277CA',
      accepted: true,
      category: order,
      statusCodes: [],
    },
  })
}

/** What the counting stage has run, in order. */
export type Ran = { numbers: number[] }

/** Notes the number of each acknowledgment it runs, in its state and on the audit topic. */
export const counting: Stage<Ran> = { name: 'submission', initial: () => ({ numbers: [] }), decide: followOrder }

export function followOrder(event: Event, { state }: Facts<Ran>): Decision<Ran> {
  if (event.type !== 'claim.acknowledged') return { outcome: { kind: 'wait' } }
  const { attempt: number, category: order } = event.data
  const numbers = [...state.numbers, number]
  const item = { owner: 'biller' as const, code: `test.${order}`, reason: 'told to', fix: 'nothing', fields: [] }
  if (order === 'throw') throw new TypeError('told to, with Jane Doe in the text')
  if (order === 'retry') return { outcome: { kind: 'retry', afterMs: 1, code: 'test.retry' } }
  if (order === 'wait') return { outcome: { kind: 'wait' }, state: { numbers } }
  if (order === 'hold' || order === 'reject') return { outcome: { kind: order, item }, state: { numbers } }
  const reason = order === 'large' ? 'x'.repeat(950_000) : String(number)
  const note = { action: 'ran', by: 'counting', reason, subject: event.encounterId }
  const effect = { kind: 'putFile' as const, name: `file-${number}`, bytes: new Uint8Array([number]), payerId: 'PAYER' }
  return {
    outcome: {
      kind: 'advance',
      events: [{ type: 'audit.noted', part: 'ran', data: note }],
      effects: order === 'send' ? [effect] : [],
    },
    state: { numbers },
  }
}

/** The numbers that the counting stage told the log it ran, for each key, in the order of the log; duplicates by id left out. */
export async function numbersOnLog(rig: Rig): Promise<Map<string, number[]>> {
  const seen = new Set<string>()
  const numbers = new Map<string, number[]>()
  for (const event of await rig.eventsOn('audit')) {
    if (event.type !== 'audit.noted' || seen.has(event.id)) continue
    seen.add(event.id)
    numbers.set(event.encounterId, [...(numbers.get(event.encounterId) ?? []), Number(event.data.reason)])
  }
  return numbers
}

export async function until(what: string, done: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`${what}: not within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
