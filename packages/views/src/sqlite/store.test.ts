import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { viewStoreContract } from '../contract/index.ts'
import { sqliteViews } from './index.ts'

viewStoreContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-views-'))
  return {
    open: () => sqliteViews({ file: join(folder, 'below', 'views.db') }),
    remove: () => rm(folder, { recursive: true }),
  }
})
