import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { skip } from '@claimrail/testing/run'
import { CLI, runScript } from '../system/command.ts'
import { startEmbedded, type Embedded } from '../system/embedded.ts'

const shared = process.env.CLAIMRAIL_SHARED_DATA
if (!shared) skip('files that others wrote', 'CLAIMRAIL_SHARED_DATA does not name their folder')
else if (!existsSync(shared)) throw new Error('CLAIMRAIL_SHARED_DATA names a folder that is not there')

describe.skipIf(!shared)('messages that others wrote, fed to the whole pipeline', () => {
  let folder: string
  let system: Embedded

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimrail-shared-'))
    system = await startEmbedded(join(folder, 'data'))
  })
  afterAll(async () => {
    await system.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(['fhir', 'hl7v2'])(
    '%s: everything is taken or refused with a reason, and nothing is lost',
    async (kind) => {
      const refused = join(folder, `refused-${kind}.ndjson`)
      const fed = await runScript(CLI, [
        'feed',
        join(shared as string, kind),
        '--json',
        '--refused',
        refused,
        '--data-dir',
        system.dataDir,
      ])
      const summary = JSON.parse(fed.stdout)
      console.error(
        `${kind}: ${summary.messages} messages taken, ${summary.refused} refused ${JSON.stringify(summary.refusedByCode)}`,
      )
      expect(summary.messages).toBeGreaterThan(0)
      const { encounters } = await system.untilQuiet()
      expect(encounters.dead + encounters.parked).toBe(0)
      expect((await system.check()).balances.filter(({ gap }) => gap !== 0)).toEqual([])
    },
  )
})
