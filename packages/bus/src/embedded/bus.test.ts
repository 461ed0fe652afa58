import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { busContract } from '../contract/index.ts'
import { embeddedBus } from './bus.ts'

const sessionTimeoutMs = 600

busContract(
  'embedded',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimrail-bus-'))
    const options = { file: join(folder, 'log.db'), sessionTimeoutMs }
    return {
      open: () => embeddedBus(options),
      elsewhere: { module: join(import.meta.dirname, 'bus.ts'), factory: 'embeddedBus', options },
      remove: () => rm(folder, { recursive: true }),
    }
  },
  { sessionTimeoutMs, propertyRuns: 25 },
)
