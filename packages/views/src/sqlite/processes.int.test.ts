import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dumpOf } from '../contract/index.ts'
import { LEDGER } from '../contract/ledger.ts'
import { sqliteViews } from './index.ts'

const run = promisify(execFile)
const owner = fileURLToPath(new URL('./owner.fixture.ts', import.meta.url))

test('four processes that open a new file at once and fold into one partition lose and double nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-views-'))
  try {
    const file = join(folder, 'views.db')
    const topics = ['audit', 'audit', 'work', 'replay']
    await Promise.all(topics.map((topic) => run(process.execPath, [owner, file, topic, '150'])))
    const store = sqliteViews({ file })
    const { tally, checkpoints } = await dumpOf(store, LEDGER.name)
    await store.close()
    expect(checkpoints).toEqual([[0, { audit: 150, work: 150, replay: 150 }]])
    expect(tally.totals).toEqual({ cents: 450 })
  } finally {
    await rm(folder, { recursive: true })
  }
})
