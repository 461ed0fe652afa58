import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gatewayContract, type MakeDoor } from './contract/index.ts'
import { folderGateway } from './folder.ts'

gatewayContract('a door of folders', () => makeDoor('move'))
gatewayContract('a door of folders that keeps its inbox', () => makeDoor('keep'))

async function makeDoor(taken: 'move' | 'keep'): ReturnType<MakeDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-gateway-'))
  const [outbox = '', inbox = '', archive = '', quarantine = ''] = ['out', 'in', 'archive', 'quarantine'].map((name) =>
    join(folder, name),
  )
  const otherSide = folderGateway({ outbox: inbox })
  return {
    open: () => folderGateway({ outbox, inbox, archive, quarantine, taken }),
    sent: () => filesIn(outbox),
    deliver: (name, bytes) => otherSide.put(name, bytes),
    shelved: (where) => filesIn(where === 'processed' ? archive : quarantine),
    remove: () => rm(folder, { recursive: true }),
  }
}

/** What a reader that knows nothing of our rules but hidden files sees. */
async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)))
}
