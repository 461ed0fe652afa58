import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bus } from '@claimrail/bus'
import { embeddedBus } from '@claimrail/bus/embedded'
import { decodeEvent, type EncounterMessage } from '@claimrail/domain'
import type { RunningSource } from '@claimrail/host'
import { TOPIC_NAMES } from '@claimrail/pipeline'
import type { TelemetryEvent } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import { sqliteViews } from '@claimrail/views/sqlite'
import { answerReader } from './answers.ts'
import { waitingRecords } from './backpressure.ts'
import { openDoor, type Door } from './door.ts'
import { httpSource } from './http.ts'
import { idempotency } from './idempotency.ts'
import { mllpSource, type MllpOptions } from './mllp.ts'
import { quarantineIn } from './quarantine.ts'
import { receiver, type Receive } from './receive.ts'

const PARTITIONS = 4

export type Rig = {
  bus: Bus
  views: ViewStore
  told: TelemetryEvent[]
  quarantineDir: string
  receive: Receive
  door(name: string, changes?: { maxWaiting?: number; receive?: Receive }): Door
  http(changes?: { maxBodyBytes?: number; door?: Door }): Promise<RunningSource & { url: string }>
  mllp(changes?: Partial<MllpOptions>): Promise<RunningSource & { port: number }>
  /** Every message that is durable now. */
  received(): Promise<EncounterMessage[]>
  /** Names and contents in quarantine. */
  kept(): Promise<Map<string, Buffer>>
  close(): Promise<void>
}

/** Intake on a real embedded log and real views in a folder of its own. */
export async function openRig(): Promise<Rig> {
  const folder = await mkdtemp(join(tmpdir(), 'registration-'))
  const quarantineDir = join(folder, 'quarantine')
  const bus = embeddedBus({ file: join(folder, 'log.sqlite') })
  const views = sqliteViews({ file: join(folder, 'views.sqlite') })
  await bus.ensure(TOPIC_NAMES, PARTITIONS)
  const told: TelemetryEvent[] = []
  const telemetry = { emit: (event: TelemetryEvent) => void told.push(event) }
  const receive = receiver({ bus, partitions: PARTITIONS, idKey: 'test key' })
  const running: RunningSource[] = []

  const rig: Rig = {
    ...{ bus, views, told, quarantineDir, receive },
    door: (name, changes = {}) =>
      openDoor({
        ...{ name, telemetry, receive, maxWaiting: 1_000 },
        quarantine: quarantineIn(quarantineDir),
        waiting: waitingRecords(bus),
        ...changes,
      }),
    async http(changes = {}) {
      const source = await httpSource({
        ...{ host: '127.0.0.1', port: 0, maxBodyBytes: 1_000_000, consolePort: 8081, door: rig.door('http') },
        idempotency: idempotency(views, PARTITIONS),
        readAnswer: answerReader({ bus, views, partitions: PARTITIONS }, () => '2026-03-05T10:00:00.000Z'),
        ...changes,
      }).start()
      running.push(source)
      return { ...source, url: `http://${source.address}/encounters` }
    },
    async mllp(changes = {}) {
      const source = await mllpSource({
        ...{ host: '127.0.0.1', port: 0, maxBytes: 100_000, door: rig.door('mllp') },
        ...changes,
      }).start()
      running.push(source)
      return { ...source, port: Number(source.address?.split(':').at(-1)) }
    },
    async received() {
      const messages: EncounterMessage[] = []
      for (let partition = 0; partition < PARTITIONS; partition++) {
        for await (const { value } of bus.read('encounter.received', partition, 0)) {
          const decoded = decodeEvent(value)
          if (!decoded.ok || decoded.event.type !== 'encounter.received') throw new Error('no message')
          messages.push(decoded.event.data)
        }
      }
      return messages
    },
    async kept() {
      const names = await readdir(quarantineDir).catch(() => [])
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(join(quarantineDir, name))] as const)),
      )
    },
    async close() {
      await Promise.all(running.map((source) => source.stop()))
      await bus.close()
      await views.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return rig
}
