import type { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { BUSY_MS, isBusy } from './file.ts'

/**
 * The only door for writes. Jobs that wait at the same time share one transaction, so one fsync makes all of them durable.
 * Between transactions the event loop turns.
 */
export type Writer = {
  /** Resolves with the job's result when it is durable. `bytes` is what the job adds to the file, to keep transactions small. */
  write<T>(job: () => T, bytes?: number): Promise<T>
  /** Resolves when nothing waits to be written. */
  idle(): Promise<void>
}

type Job = { bytes: number; run(): void; resolve(): void; reject(error: unknown): void }

/** Small, so that the event loop turns every few milliseconds; larger ones were not faster. */
const MAX_BYTES = 1_000_000
const MAX_WAIT_MS = 30_000
/** How long to wait inside SQLite, blocking this process, for another process's transaction; then the event loop turns. */
const BLOCKING_MS = 50

export function createWriter(db: DatabaseSync): Writer {
  let waiting: Job[] = []
  let flushing: Promise<void> | undefined

  function write<T>(job: () => T, bytes = 0): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T
      waiting.push({
        bytes,
        run: () => {
          result = job()
        },
        resolve: () => resolve(result),
        reject,
      })
      flushing ??= flush()
    })
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn()
      await commit(take())
    }
    flushing = undefined
  }

  function take(): Job[] {
    let bytes = 0
    let count = 0
    while (count < waiting.length && (count === 0 || bytes < MAX_BYTES)) bytes += (waiting[count++] as Job).bytes
    const jobs = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return jobs
  }

  /** One job's error must not take the others with it: after an error each runs in a transaction of its own. */
  async function commit(jobs: Job[]): Promise<void> {
    try {
      await begin(db)
      for (const job of jobs) job.run()
      db.exec('COMMIT')
    } catch (error) {
      if (db.isOpen && db.isTransaction) db.exec('ROLLBACK')
      if (jobs.length === 1) jobs[0]?.reject(error)
      else for (const job of jobs) await commit([job])
      return
    }
    for (const job of jobs) job.resolve()
  }

  return { write, idle: () => flushing ?? Promise.resolve() }
}

async function begin(db: DatabaseSync): Promise<void> {
  const end = Date.now() + MAX_WAIT_MS
  while (!began(db, end)) await sleep(5 + Math.random() * 20)
}

function began(db: DatabaseSync, end: number): boolean {
  try {
    db.exec(`PRAGMA busy_timeout = ${BLOCKING_MS}; BEGIN IMMEDIATE`)
    return true
  } catch (error) {
    if (!isBusy(error) || Date.now() > end) throw error
    return false
  } finally {
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
  }
}
