import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { change, saveNow, VIEW } from '../contract/subject.ts'
import { sqliteViews } from './index.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-views-'))
  file = join(folder, 'views.db')
})

afterEach(() => rm(folder, { recursive: true }))

test('a save that fails half way leaves nothing of itself, and its error names no value', async () => {
  const store = sqliteViews({ file })
  const canary = 'CANARY-7f3a'
  const other = new DatabaseSync(file)
  other.exec(`CREATE TRIGGER full BEFORE INSERT ON entries WHEN NEW.entry = 'stage=${canary}'
    BEGIN SELECT RAISE(ABORT, '${canary}'); END`)
  const changes = [change('E1', { stage: 'coding' }), change(canary, { stage: canary })]
  const error = await saveNow(store, changes, { checkpoint: { work: 1 } }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'views.failed' })
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(canary)
  expect(await store.load(VIEW, 0, ['E1'])).toEqual({ version: 0, checkpoint: {}, states: new Map() })
  other.exec('DROP TRIGGER full')
  other.close()
  expect(await saveNow(store, changes)).toBe(true)
  await store.close()
})

test('a store that was closed is away', async () => {
  const store = sqliteViews({ file })
  await store.close()
  await store.close()
  await expect(store.ping()).rejects.toMatchObject({ code: 'views.away' })
  await expect(store.load(VIEW, 0, [])).rejects.toMatchObject({ code: 'views.away' })
})

test('a file that another process writes to for too long is busy, and free again afterwards', async () => {
  const store = sqliteViews({ file, busyMs: 100 })
  const other = new DatabaseSync(file)
  other.exec('BEGIN IMMEDIATE')
  await expect(saveNow(store, [change('E1', {})])).rejects.toMatchObject({ code: 'views.busy' })
  expect(await store.get(VIEW, 0, 'E1')).toBeUndefined()
  other.exec('COMMIT')
  other.close()
  expect(await saveNow(store, [change('E1', {})])).toBe(true)
  await store.close()
})
