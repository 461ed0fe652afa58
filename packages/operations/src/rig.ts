import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedBus } from '@claimrail/bus/embedded'
import { decodeEvent, type Event } from '@claimrail/domain'
import { TOPIC_NAMES, type TopicName } from '@claimrail/pipeline'
import { SILENT } from '@claimrail/telemetry'
import { encounters, encounterView, type EncounterView, type History } from '@claimrail/tracking'
import { foldChunk, type FoldRecord } from '@claimrail/views'
import { sqliteViews } from '@claimrail/views/sqlite'
import { publishEvents, type WorkerPorts } from '@claimrail/worker'
import { historyOf } from './ports.ts'

/** A real log and a real view store in a temporary folder. */
export type Rig = {
  ports: WorkerPorts
  /** Publishes the events and folds them into the view of encounters. */
  happen(...events: Event[]): Promise<void>
  /** Folds what the log holds and the view has not seen. */
  track(): Promise<void>
  viewOf(encounterId: string): Promise<EncounterView>
  historyOf(encounterId: string): Promise<History>
  /** All events of a topic, partition after partition. */
  eventsOn(topic: TopicName): Promise<Event[]>
  close(): Promise<void>
}

const PARTITIONS = 2

export async function openRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-operations-'))
  const bus = embeddedBus({ file: join(folder, 'log.sqlite') })
  const views = sqliteViews({ file: join(folder, 'views.sqlite') })
  await bus.ensure(TOPIC_NAMES, PARTITIONS)
  const ports = { bus, views, telemetry: SILENT, partitions: PARTITIONS }

  async function recordsOf(topic: string, partition: number): Promise<FoldRecord[]> {
    const records: FoldRecord[] = []
    for await (const { value, offset } of bus.read(topic, partition, 0)) {
      const decoded = decodeEvent(value)
      if (!decoded.ok) throw new Error(`a record of ${topic} is no event: ${decoded.fault.path}`)
      records.push({ event: decoded.event, offset })
    }
    return records
  }

  async function track(): Promise<void> {
    for (const topic of encounters.topics) {
      for (let partition = 0; partition < PARTITIONS; partition++) {
        const records = await recordsOf(topic, partition)
        if (records.length > 0) await foldChunk(views, encounters, partition, topic, records)
      }
    }
  }

  async function history(encounterId: string): Promise<History> {
    const found = await historyOf(ports, encounterId)
    if (!found) throw new Error(`the view does not know ${encounterId}`)
    return found
  }

  return {
    ports,
    track,
    async happen(...events) {
      await publishEvents(bus, PARTITIONS, events)
      await track()
    },
    viewOf: async (encounterId) => encounterView(await history(encounterId)),
    historyOf: history,
    async eventsOn(topic) {
      const all: Event[] = []
      for (let partition = 0; partition < PARTITIONS; partition++)
        all.push(...(await recordsOf(topic, partition)).map(({ event }) => event))
      return all
    },
    async close() {
      await bus.close()
      await views.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function until(what: string, done: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`${what}: not in time`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
