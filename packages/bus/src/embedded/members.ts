import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Log } from './log.ts'

/**
 * One member of a consumer group. A member lives while its lease runs; partition `p` belongs to member `p mod n` of the sorted
 * living members, but only once its former owner let go of it or died. Each taking has a generation: a member that was taken
 * for dead and wakes can not move the offsets of what others own now. All methods but `generation` and `committed` must run
 * inside the writer's transaction.
 */
export type Member = {
  /** Renews the lease, buries the dead, takes what is due to this member and free. */
  balance(): Holding
  /** Moves the group's offset; false when this partition was taken by another since `generation`. */
  commit(topic: string, partition: number, generation: number, next: number): boolean
  release(partition: number, generation: number): void
  leave(): void
  /** Rises whenever members come or go and partitions are taken or freed. */
  generation(): number
  committed(topic: string, partition: number): number | undefined
}

/** What a member holds (partition number to the generation of its taking) and which numbers it should hold. */
export type Holding = { held: ReadonlyMap<number, number>; due: ReadonlySet<number>; generation: number }

export function createMember(db: DatabaseSync, log: Log, group: string, partitions: number, leaseMs: number): Member {
  const sql = prepare(db)
  const id = randomUUID()

  function generation(): number {
    return (sql.generation.get(group) as { generation: number } | undefined)?.generation ?? 0
  }

  function raise(): number {
    return (sql.raise.get(group) as { generation: number }).generation
  }

  function balance(): Holding {
    const time = Date.now()
    const buried = sql.bury.run(group, time, id).changes
    const joined = sql.renew.run(time + leaseMs, group, id).changes === 0
    if (joined) sql.join.run(group, id, time + leaseMs)
    if (joined || buried) raise()
    sql.freeDead.run(group, group)
    const due = dueTo(
      id,
      (sql.living.all(group) as { member: string }[]).map((row) => row.member),
      partitions,
    )
    take(due)
    const rows = sql.held.all(group, id) as { partition: number; generation: number }[]
    return { held: new Map(rows.map((row) => [row.partition, row.generation])), due, generation: generation() }
  }

  function take(due: ReadonlySet<number>): void {
    const owned = new Set((sql.owned.all(group) as { partition: number }[]).map((row) => row.partition))
    const free = [...due].filter((partition) => !owned.has(partition))
    if (free.length === 0) return
    const taken = raise()
    for (const partition of free) sql.take.run(group, partition, id, taken)
  }

  function holds(partition: number, taken: number): boolean {
    return sql.holds.get(group, partition, id, taken) !== undefined
  }

  return {
    balance,
    commit(topic, partition, taken, next) {
      if (!holds(partition, taken)) return false
      sql.commit.run(group, log.idOf(topic), partition, next)
      return true
    },
    release(partition, taken) {
      if (holds(partition, taken)) sql.release.run(group, partition)
      raise()
    },
    leave() {
      sql.leave.run(group, id)
      sql.freeDead.run(group, group)
      raise()
    },
    generation,
    committed: (topic, partition) => committedOffset(db, log, group, topic, partition),
  }
}

/** The offset the group reads next; undefined when it never committed. */
export function committedOffset(
  db: DatabaseSync,
  log: Log,
  group: string,
  topic: string,
  partition: number,
): number | undefined {
  const statement = db.prepare('SELECT next FROM offsets WHERE grp = ? AND topic = ? AND partition = ?')
  return (statement.get(group, log.idOf(topic), partition) as { next: number } | undefined)?.next
}

function dueTo(id: string, living: readonly string[], partitions: number): Set<number> {
  const due = new Set<number>()
  const place = living.indexOf(id)
  for (let partition = place; partition < partitions; partition += living.length) due.add(partition)
  return due
}

function prepare(db: DatabaseSync) {
  return {
    generation: db.prepare('SELECT generation FROM groups WHERE grp = ?'),
    raise: db.prepare(`INSERT INTO groups(grp, generation) VALUES (?, 1)
      ON CONFLICT(grp) DO UPDATE SET generation = generation + 1 RETURNING generation`),
    bury: db.prepare('DELETE FROM members WHERE grp = ? AND expires < ? AND member <> ?'),
    renew: db.prepare('UPDATE members SET expires = ? WHERE grp = ? AND member = ?'),
    join: db.prepare('INSERT INTO members(grp, member, expires) VALUES (?, ?, ?)'),
    leave: db.prepare('DELETE FROM members WHERE grp = ? AND member = ?'),
    freeDead: db.prepare(`DELETE FROM owners
      WHERE grp = ? AND member NOT IN (SELECT member FROM members WHERE grp = ?)`),
    living: db.prepare('SELECT member FROM members WHERE grp = ? ORDER BY member'),
    owned: db.prepare('SELECT partition FROM owners WHERE grp = ?'),
    held: db.prepare('SELECT partition, generation FROM owners WHERE grp = ? AND member = ?'),
    holds: db.prepare('SELECT 1 FROM owners WHERE grp = ? AND partition = ? AND member = ? AND generation = ?'),
    take: db.prepare('INSERT INTO owners(grp, partition, member, generation) VALUES (?, ?, ?, ?)'),
    release: db.prepare('DELETE FROM owners WHERE grp = ? AND partition = ?'),
    commit: db.prepare(`INSERT INTO offsets(grp, topic, partition, next) VALUES (?, ?, ?, ?)
      ON CONFLICT(grp, topic, partition) DO UPDATE SET next = excluded.next`),
  }
}
