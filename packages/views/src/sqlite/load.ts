import type { DatabaseSync } from 'node:sqlite'
import type { Checkpoint, Loaded } from '../port.ts'
import { NEVER_SAVED } from '../version.ts'
import { transaction } from './file.ts'

export type Reader = {
  load(view: string, partition: number, keys: readonly string[]): Loaded
  get(view: string, partition: number, key: string): string | undefined
  checkpoints(view: string): ReadonlyMap<number, Checkpoint>
}

export function reader(database: DatabaseSync): Reader {
  const head = database.prepare('SELECT version, checkpoint FROM partitions WHERE view = ? AND partition = ?')
  const heads = database.prepare('SELECT partition, checkpoint FROM partitions WHERE view = ? ORDER BY partition')
  const state = database.prepare('SELECT state FROM states WHERE view = ? AND partition = ? AND key = ?')

  const get = (view: string, partition: number, key: string) =>
    (state.get(view, partition, key) as { state: string } | undefined)?.state

  return {
    get,
    load(view, partition, keys) {
      return transaction(database, 'DEFERRED', () => {
        const row = head.get(view, partition) as { version: number; checkpoint: string } | undefined
        const states = new Map<string, string>()
        for (const key of keys) {
          const found = get(view, partition, key)
          if (found !== undefined) states.set(key, found)
        }
        return { version: row?.version ?? NEVER_SAVED, checkpoint: parseCheckpoint(row?.checkpoint), states }
      })
    },
    checkpoints(view) {
      const rows = heads.all(view) as { partition: number; checkpoint: string }[]
      return new Map(rows.map((row) => [row.partition, parseCheckpoint(row.checkpoint)]))
    },
  }
}

export function parseCheckpoint(text: string | undefined): Checkpoint {
  return text === undefined ? {} : (JSON.parse(text) as Checkpoint)
}
