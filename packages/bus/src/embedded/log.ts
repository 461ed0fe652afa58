import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { InRecord, OutRecord, Position } from '../port.ts'

/** Topics and records of the file. `create`, `append` and nothing else must run inside the writer's transaction. */
export type Log = {
  create(topic: string, partitions: number): void
  /** Partition count; throws when the topic does not exist. */
  partitions(topic: string): number
  append(records: readonly OutRecord[]): void
  fetch(topic: string, partition: number, range: Range): InRecord[]
  /** The offset the next record will get. */
  next(topic: string, partition: number): number
  position(topic: string, partition: number, since?: number): Position
  /** The number that SQL rows know a topic by. */
  idOf(topic: string): number
}

/** Offsets from `from` below `end`, at most `maxRecords` records and about `maxBytes`. */
type Range = { from: number; end: number; maxRecords: number; maxBytes: number }

type Topic = { id: number; partitions: number }
type Head = { topic: number; partition: number; next: number; timestamp: number }
type Row = [offset: number, timestamp: number, key: string, headers: string | null, value: Uint8Array]

const NO_HEADERS = Object.freeze({})

export function createLog(db: DatabaseSync, now: () => number): Log {
  const sql = prepare(db)
  const known = new Map<string, Topic>()

  function find(name: string): Topic | undefined {
    const topic = known.get(name) ?? (sql.topic.get(name) as Topic | undefined)
    if (topic) known.set(name, topic)
    return topic
  }

  function topicOf(name: string): Topic {
    const topic = find(name)
    if (!topic) throw new Error(`topic ${name} does not exist`)
    return topic
  }

  function headOf(name: string, partition: number): Head {
    const topic = topicOf(name)
    const head = sql.head.get(topic.id, partition) as Head | undefined
    if (!head) throw new Error(`topic ${name} has no partition ${partition}`)
    return head
  }

  /** A topic made by a transaction that rolls back must not stay known, so nothing is remembered here. */
  function create(name: string, partitions: number): void {
    const topic = sql.topic.get(name) as Topic | undefined
    if (topic && topic.partitions !== partitions) {
      throw new Error(`topic ${name} has ${topic.partitions} partitions, not ${partitions}`)
    }
    if (topic) return
    const id = sql.addTopic.run(name, partitions).lastInsertRowid
    for (let partition = 0; partition < partitions; partition++) sql.addHead.run(id, partition)
  }

  function append(records: readonly OutRecord[]): void {
    const heads = new Map<string, Head[]>()
    const time = now()
    for (const record of records) {
      const head = touched(heads, record)
      if (head.timestamp < time) head.timestamp = time
      const { partition, key, headers, value } = record
      sql.insert.run(head.topic, partition, head.next++, head.timestamp, key, encodeHeaders(headers), value)
    }
    for (const ofTopic of heads.values()) {
      for (const head of ofTopic) if (head) sql.saveHead.run(head.next, head.timestamp, head.topic, head.partition)
    }
  }

  function touched(heads: Map<string, Head[]>, { topic, partition }: OutRecord): Head {
    let ofTopic = heads.get(topic)
    if (!ofTopic) heads.set(topic, (ofTopic = []))
    return (ofTopic[partition] ??= headOf(topic, partition))
  }

  function fetch(topic: string, partition: number, { from, end, maxRecords, maxBytes }: Range): InRecord[] {
    const records: InRecord[] = []
    let bytes = 0
    const rows = sql.fetch.iterate(
      topicOf(topic).id,
      partition,
      from,
      Math.min(end, Number.MAX_SAFE_INTEGER),
      maxRecords,
    ) as unknown as Iterable<Row>
    for (const [offset, timestamp, key, headers, value] of rows) {
      records.push({ topic, partition, key, value, headers: decodeHeaders(headers), offset, timestamp })
      bytes += value.byteLength
      if (bytes >= maxBytes) break
    }
    return records
  }

  function position(topic: string, partition: number, since?: number): Position {
    const { topic: id, next } = headOf(topic, partition)
    const { first } = sql.first.get(id, partition) as { first: number | null }
    const known = { topic, partition, first: first ?? next, next }
    return since === undefined ? known : { ...known, recent: next - offsetAt(id, known, since) }
  }

  /** The first offset whose timestamp is not before `since`; timestamps never fall within a partition. */
  function offsetAt(id: number, { partition, first, next }: Position, since: number): number {
    let low = first
    let high = next
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const row = sql.timestamp.get(id, partition, middle) as { timestamp: number }
      if (row.timestamp < since) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    create,
    append,
    fetch,
    position,
    partitions: (topic) => topicOf(topic).partitions,
    next: (topic, partition) => headOf(topic, partition).next,
    idOf: (topic) => topicOf(topic).id,
  }
}

function encodeHeaders(headers: OutRecord['headers']): string | null {
  for (const _ in headers) return JSON.stringify(headers)
  return null
}

function decodeHeaders(headers: string | null): Readonly<Record<string, string>> {
  return headers === null ? NO_HEADERS : (JSON.parse(headers) as Record<string, string>)
}

function prepare(db: DatabaseSync): Record<Statement, StatementSync> {
  const entries = Object.entries(SQL).map(([name, text]) => [name, db.prepare(text)] as const)
  const statements = Object.fromEntries(entries) as Record<Statement, StatementSync>
  statements.fetch.setReturnArrays(true)
  return statements
}

type Statement = keyof typeof SQL

const SQL = {
  topic: 'SELECT id, partitions FROM topics WHERE name = ?',
  addTopic: 'INSERT INTO topics(name, partitions) VALUES (?, ?)',
  addHead: 'INSERT INTO heads(topic, partition, next, timestamp) VALUES (?, ?, 0, 0)',
  head: 'SELECT topic, partition, next, timestamp FROM heads WHERE topic = ? AND partition = ?',
  saveHead: 'UPDATE heads SET next = ?, timestamp = ? WHERE topic = ? AND partition = ?',
  insert: 'INSERT INTO records(topic, partition, offset, timestamp, key, headers, value) VALUES (?, ?, ?, ?, ?, ?, ?)',
  fetch: `SELECT offset, timestamp, key, headers, value FROM records
    WHERE topic = ? AND partition = ? AND offset >= ? AND offset < ? ORDER BY offset LIMIT ?`,
  first: 'SELECT min(offset) AS first FROM records WHERE topic = ? AND partition = ?',
  timestamp: 'SELECT timestamp FROM records WHERE topic = ? AND partition = ? AND offset = ?',
} as const
