import type { DatabaseSync } from 'node:sqlite'
import type { ViewStore } from '../port.ts'
import { enlister } from './enlist.ts'
import { guarded, openFile, transaction, type FileOptions } from './file.ts'
import { finder, tallier } from './find.ts'
import { reader } from './load.ts'
import { saver } from './save.ts'

const TABLES = ['partitions', 'states', 'entries', 'counts', 'totals', 'lists']

/**
 * Views in one SQLite file (node:sqlite, WAL). Several processes may open it; one writes at a time, and a call waits at most
 * `busyMs` (default 5,000) for its turn, then throws `views.busy`. Throws what SQLite throws when the file can not be opened.
 */
export function sqliteViews(options: FileOptions): ViewStore {
  const database = openFile(options)
  const read = reader(database)
  const save = saver(database)
  const find = finder(database)
  const tally = tallier(database)
  const enlist = enlister(database)
  return {
    load: (view, partition, keys) => guarded(() => read.load(view, partition, keys)),
    save: (change) => guarded(() => save(change)),
    get: (view, partition, key) => guarded(() => read.get(view, partition, key)),
    async *find(query) {
      const rows = find(query)
      for (let row = await guarded(() => rows.next()); !row.done; row = await guarded(() => rows.next()))
        yield row.value
    },
    tally: (view) => guarded(() => transaction(database, 'DEFERRED', () => tally(view))),
    checkpoints: (view) => guarded(() => read.checkpoints(view)),
    enlist: (entries) => guarded(() => enlist(entries)),
    drop: (view) => guarded(() => drop(database, view)),
    ping: () => guarded(() => void database.prepare('SELECT 1').get()),
    close: async () => {
      if (database.isOpen) database.close()
    },
  }
}

function drop(database: DatabaseSync, view: string): void {
  transaction(database, 'IMMEDIATE', () => {
    for (const table of TABLES) database.prepare(`DELETE FROM ${table} WHERE view = ?`).run(view)
  })
}
