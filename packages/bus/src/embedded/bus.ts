import { setImmediate as nextTurn } from 'node:timers/promises'
import { SILENT, type Telemetry } from '@claimrail/telemetry'
import type { Bus, InRecord, OutRecord, Position, PositionsQuery, SubscribeOptions, Subscription } from '../port.ts'
import { cut, weighAll } from '../weight.ts'
import { openFile } from './file.ts'
import { createLog } from './log.ts'
import { committedOffset } from './members.ts'
import { startSubscription, type LocalSubscription, type Surroundings } from './subscription.ts'
import { createWriter } from './writer.ts'

export type EmbeddedBusOptions = {
  /** The log file; its folder must exist. Several processes of one machine may share it. */
  file: string
  /** The clock that stamps records, in epoch milliseconds. */
  now?(): number
  telemetry?: Telemetry
  /** How long a member may be silent before others take its partitions, in milliseconds (default 10,000). */
  sessionTimeoutMs?: number
}

const POLL_MS = 50
const MAX_TRANSACTION_RECORDS = 5_000
const MAX_TRANSACTION_BYTES = 1_000_000
const READ_RECORDS = 500
const MAX_READ_BYTES = 4_000_000

/**
 * A bus in one SQLite file, for one machine. Records are on disk (fsync) when `publish` resolves. Subscribers in this process
 * see them at once, those in other processes within 50 ms.
 */
export function embeddedBus(options: EmbeddedBusOptions): Bus {
  const { file, now = Date.now, telemetry = SILENT, sessionTimeoutMs = 10_000 } = options
  const db = openFile(file)
  const log = createLog(db, now)
  const writer = createWriter(db)
  const subscriptions = new Set<LocalSubscription>()
  const dataVersion = db.prepare('PRAGMA data_version')
  let version = versionNow()
  let polledAt = Date.now()
  let polling: NodeJS.Timeout | undefined

  /** Changes when another connection to the file committed something. */
  function versionNow(): number {
    return (dataVersion.get() as { data_version: number }).data_version
  }

  function poll(): void {
    try {
      const before = version
      version = versionNow()
      polledAt = Date.now()
      if (version === before) return
      for (const subscription of subscriptions) {
        subscription.lookAtLog()
        subscription.lookAtGroup()
      }
    } catch (error) {
      for (const subscription of subscriptions) subscription.crash(error)
    }
  }

  async function publish(records: readonly OutRecord[]): Promise<void> {
    weighAll(records)
    for (const part of cut(records, MAX_TRANSACTION_RECORDS, MAX_TRANSACTION_BYTES)) {
      await writer.write(() => log.append(part.records), part.bytes)
      const touched = touchedBy(part.records)
      for (const subscription of subscriptions) subscription.appended(touched)
    }
  }

  const around: Surroundings = {
    db,
    log,
    writer,
    telemetry,
    sessionTimeoutMs,
    lastPollAt: () => polledAt,
    groupChanged() {
      for (const subscription of subscriptions) subscription.lookAtGroup()
    },
  }

  async function subscribe(wanted: SubscribeOptions): Promise<Subscription> {
    const subscription = await startSubscription(around, wanted)
    subscriptions.add(subscription)
    subscription.lookAtLog()
    subscription.lookAtGroup()
    polling ??= setInterval(poll, POLL_MS)
    return { ...subscription, stop: () => subscription.stop().finally(() => forget(subscription)) }
  }

  function forget(subscription: LocalSubscription): void {
    subscriptions.delete(subscription)
    if (subscriptions.size > 0) return
    clearInterval(polling)
    polling = undefined
  }

  function read(topic: string, partition: number, from: number): AsyncIterable<InRecord> {
    return readUpTo(topic, partition, from, log.next(topic, partition))
  }

  async function* readUpTo(topic: string, partition: number, from: number, end: number): AsyncIterable<InRecord> {
    for (let offset = from; offset < end;) {
      const records = log.fetch(topic, partition, {
        from: offset,
        end,
        maxRecords: READ_RECORDS,
        maxBytes: MAX_READ_BYTES,
      })
      yield* records
      offset = (records.at(-1)?.offset ?? end) + 1
      await nextTurn()
    }
  }

  function position(topic: string, partition: number, { group, since }: PositionsQuery): Position {
    const committed = group === undefined ? undefined : committedOffset(db, log, group, topic, partition)
    const known = log.position(topic, partition, since)
    return committed === undefined ? known : { ...known, committed }
  }

  async function close(): Promise<void> {
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
    clearInterval(polling)
    await writer.idle()
    if (db.isOpen) db.close()
  }

  return {
    ensure: (topics, partitions) =>
      writer.write(() => {
        for (const topic of topics) log.create(topic, partitions)
      }),
    publish,
    subscribe,
    read,
    async positions(query) {
      return query.topics.flatMap((topic) =>
        Array.from({ length: log.partitions(topic) }, (_, partition) => position(topic, partition, query)),
      )
    },
    async ping() {
      versionNow()
    },
    close,
  }
}

function touchedBy(records: readonly OutRecord[]): Map<string, Set<number>> {
  const touched = new Map<string, Set<number>>()
  for (const { topic, partition } of records) {
    const partitions = touched.get(topic)
    if (partitions) partitions.add(partition)
    else touched.set(topic, new Set([partition]))
  }
  return touched
}
