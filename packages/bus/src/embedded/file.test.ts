import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TelemetryEvent } from '@claimrail/telemetry'
import { probe, until } from '../contract/probe.ts'
import { countTo, readAll, record, recordsOf } from '../contract/subject.ts'
import { embeddedBus } from './bus.ts'
import { openFile } from './file.ts'
import { createWriter } from './writer.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-bus-'))
  file = join(folder, 'log.db')
})

afterEach(() => rm(folder, { recursive: true }))

test('every record is on disk before it is acknowledged', async () => {
  const db = openFile(file)
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  db.close()
})

test('a file of a newer version is left alone', () => {
  const db = new DatabaseSync(file)
  db.exec('PRAGMA user_version = 99')
  db.close()
  expect(() => embeddedBus({ file })).toThrow('schema 99')
})

test('times within a partition never fall, even when the clock does', async () => {
  let time = 5_000
  const bus = embeddedBus({ file, now: () => time })
  await bus.ensure(['topic'], 1)
  await bus.publish([record('topic', 0, 'a')])
  time = 3_000
  await bus.publish([record('topic', 0, 'b')])
  time = 6_000
  await bus.publish([record('topic', 0, 'c')])
  expect((await readAll(bus, 'topic', 0)).map(({ timestamp }) => timestamp)).toEqual([5_000, 5_000, 6_000])
  const recent = async (since: number) => (await bus.positions({ topics: ['topic'], since }))[0]?.recent
  expect(await Promise.all([4_000, 5_000, 5_001, 6_000, 6_001].map(recent))).toEqual([3, 3, 1, 1, 0])
  await bus.close()
})

test('a publish that fails takes no other with it', async () => {
  const bus = embeddedBus({ file })
  await bus.ensure(['topic'], 1)
  const results = await Promise.allSettled([
    bus.publish(recordsOf('topic', 0, 2)),
    bus.publish([record('topic', 0, 'lost with its call'), record('nowhere', 0, 'x')]),
    bus.publish(recordsOf('topic', 0, 2, 2)),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await readAll(bus, 'topic', 0)).map(({ headers }) => headers.place)).toEqual(['0', '1', '2', '3'])
  await bus.close()
})

test('a writer waits for the transaction of another process without blocking the event loop', async () => {
  const db = openFile(file)
  const other = openFile(file)
  other.exec('BEGIN IMMEDIATE')
  let turns = 0
  const counting = setInterval(() => turns++, 10)
  const written = createWriter(db).write(() => 'done')
  setTimeout(() => other.exec('COMMIT'), 600)
  expect(await written).toBe('done')
  clearInterval(counting)
  expect(turns).toBeGreaterThan(4)
  db.close()
  other.close()
})

test('a subscription whose file breaks says so once and stops', async () => {
  const events: TelemetryEvent[] = []
  const bus = embeddedBus({ file, telemetry: { emit: (event) => events.push(event) } })
  await bus.ensure(['topic'], 4)
  const crashes: Error[] = []
  const member = await probe(bus, { group: 'group', topics: ['topic'], onCrash: (error) => crashes.push(error) })
  const other = openFile(file)
  other.exec('DROP TABLE heads')
  await until(() => expect(crashes).toHaveLength(1))
  expect(member.subscription.assigned()).toEqual([])
  expect(events).toContainEqual(expect.objectContaining({ event: 'bus.problem', code: 'subscription-crashed' }))
  other.close()
  await bus.close()
  expect(crashes).toHaveLength(1)
})

test('what a handler throws is reported by its name and never by its text', async () => {
  const events: TelemetryEvent[] = []
  const bus = embeddedBus({ file, telemetry: { emit: (event) => events.push(event) } })
  await bus.ensure(['topic'], 1)
  await probe(bus, {
    group: 'group',
    topics: ['topic'],
    onBatch: async () => Promise.reject(new RangeError('SECRET-TOKEN')),
  })
  await bus.publish(recordsOf('topic', 0, 1))
  await until(() => expect(JSON.stringify(events)).toContain('topic/0:RangeError'))
  expect(JSON.stringify(events)).not.toContain('SECRET-TOKEN')
  await bus.close()
})

test('subscribers of the publishing process are woken: a poll would never tell them of their own records', async () => {
  const bus = embeddedBus({ file })
  await bus.ensure(['topic'], 2)
  const members = await Promise.all(countTo(3).map((i) => probe(bus, { group: `group-${i}`, topics: ['topic'] })))
  for (const i of countTo(20)) {
    await bus.publish(recordsOf('topic', i % 2, 1, i))
    for (const member of members) while (member.records().length <= i) await new Promise((done) => setImmediate(done))
  }
  await bus.close()
})
