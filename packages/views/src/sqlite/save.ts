import type { DatabaseSync } from 'node:sqlite'
import type { Save } from '../port.ts'
import { entriesOf, storedProjection, totalsOf, type StoredProjection } from '../projection.ts'
import { drawVersion, NEVER_SAVED } from '../version.ts'
import { transaction } from './file.ts'
import { parseCheckpoint } from './load.ts'

/** How far the counters of a view move in one save. */
type Moves = { counts: Map<string, number>; totals: Map<string, number> }

type Place = { view: string; partition: number }
type Change = StoredProjection & { key: string; state: string }
type Before = StoredProjection & { id: number }

export function saver(database: DatabaseSync): (save: Save) => boolean {
  const head = database.prepare('SELECT version, checkpoint FROM partitions WHERE view = ? AND partition = ?')
  const setHead = database.prepare('INSERT OR REPLACE INTO partitions VALUES (?, ?, ?, ?)')
  const write = stateWriter(database)
  const count = counterWriter(database)

  return (save) => {
    const changes = save.changes.map(({ key, state, projection }) => ({ key, state, ...storedProjection(projection) }))
    return transaction(database, 'IMMEDIATE', () => {
      const { view, partition } = save
      const row = head.get(view, partition) as { version: number; checkpoint: string } | undefined
      if ((row?.version ?? NEVER_SAVED) !== save.expectedVersion) return false
      const moves: Moves = { counts: new Map(), totals: new Map() }
      for (const change of changes) write({ view, partition }, change, moves)
      count(view, moves)
      const checkpoint = { ...parseCheckpoint(row?.checkpoint), ...save.checkpoint }
      setHead.run(view, partition, drawVersion(), JSON.stringify(checkpoint))
      return true
    })
  }
}

/** Writes one state and its index entries; notes what that does to the counters. */
function stateWriter(database: DatabaseSync) {
  const find = database.prepare(
    'SELECT id, at, entries, totals FROM states WHERE view = ? AND partition = ? AND key = ?',
  )
  const insert = database.prepare(
    'INSERT INTO states (view, partition, key, state, at, entries, totals) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  // One statement each: SQLite rewrites the index of every column that is set, changed or not.
  const setState = database.prepare('UPDATE states SET state = ? WHERE id = ?')
  const setProjection = database.prepare('UPDATE states SET state = ?, entries = ?, totals = ? WHERE id = ?')
  const setAt = database.prepare('UPDATE states SET at = ? WHERE id = ?')
  const moveEntries = entryWriter(database)

  return (place: Place, change: Change, moves: Moves): void => {
    const { key, state, at, entries, totals } = change
    const before = find.get(place.view, place.partition, key) as Before | undefined
    if (!before) insert.run(place.view, place.partition, key, state, at, entries, totals)
    else if (before.entries === entries && before.totals === totals) setState.run(state, before.id)
    else setProjection.run(state, entries, totals, before.id)
    if (before && before.at !== at) setAt.run(at, before.id)
    if (before?.entries !== entries || before.at !== at) moveEntries(place, before, change, moves.counts)
    if (before?.totals === totals) return
    for (const [name, total] of before ? totalsOf(before) : []) add(moves.totals, name, -total)
    for (const [name, total] of totalsOf(change)) add(moves.totals, name, total)
  }
}

/** Takes a key out of the entries it left, and puts it in those it came to. */
function entryWriter(database: DatabaseSync) {
  const enter = database.prepare('INSERT INTO entries (view, entry, at, key, partition) VALUES (?, ?, ?, ?, ?)')
  const leave = database.prepare(
    'DELETE FROM entries WHERE view = ? AND entry = ? AND at = ? AND key = ? AND partition = ?',
  )
  return ({ view, partition }: Place, before: Before | undefined, after: Change, counts: Moves['counts']): void => {
    const had = new Set(before && entriesOf(before))
    const has = new Set(entriesOf(after))
    const moved = before?.at !== after.at
    for (const entry of had) {
      if (!moved && has.has(entry)) continue
      leave.run(view, entry, (before as Before).at, after.key, partition)
      add(counts, entry, -1)
    }
    for (const entry of has) {
      if (!moved && had.has(entry)) continue
      enter.run(view, entry, after.at, after.key, partition)
      add(counts, entry, 1)
    }
  }
}

function add(sums: Map<string, number>, name: string, amount: number): void {
  sums.set(name, (sums.get(name) ?? 0) + amount)
}

function counterWriter(database: DatabaseSync) {
  const count = database.prepare(
    'INSERT INTO counts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count',
  )
  const total = database.prepare(
    'INSERT INTO totals VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET total = total + excluded.total',
  )
  const forgetCount = database.prepare('DELETE FROM counts WHERE view = ? AND entry = ? AND count = 0')
  return (view: string, moves: Moves): void => {
    for (const [entry, move] of moves.counts) if (move !== 0) count.run(view, entry, move)
    for (const [entry, move] of moves.counts) if (move < 0) forgetCount.run(view, entry)
    for (const [name, move] of moves.totals) if (move !== 0) total.run(view, name, move)
  }
}
