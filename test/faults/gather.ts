import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conservation, encounters, encounterView, type EncounterView, type History } from '@claimrail/tracking'
import { SILENT } from '@claimrail/telemetry'
import type { ViewStore } from '@claimrail/views'
import { sqliteViews } from '@claimrail/views/sqlite'
import { rebuildView } from '@claimrail/worker'
import { sentFiles } from '../system/files.ts'
import type { Installation } from '../system/installation.ts'
import { readLog } from '../system/log.ts'
import type { Remains } from './verify.ts'

/** Reads all that a run left: log, views, files; and rebuilds the view from the log into another store to compare. */
export async function gather(place: Installation, expected: ReadonlySet<string>): Promise<Remains> {
  const live = await statesOf(place.views)
  const views: EncounterView[] = [...live.values()].map((text) => encounterView(JSON.parse(text) as History))
  return {
    expected,
    views,
    log: await readLog(place.bus, place.partitions),
    files: await sentFiles(join(place.folder, 'gateway/to-payers')),
    conservation: await conservation(place.bus, await place.views.tally(encounters.name), place.partitions),
    rebuildDifferences: differences(live, await rebuilt(place)),
  }
}

async function rebuilt(place: Installation): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-rebuilt-'))
  const store = sqliteViews({ file: join(folder, 'views.sqlite') })
  try {
    await rebuildView(encounters, { bus: place.bus, telemetry: SILENT }, store)
    return await statesOf(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function statesOf(store: ViewStore): Promise<Map<string, string>> {
  const states = new Map<string, string>()
  for await (const { key, state } of store.find({ view: encounters.name })) states.set(key, state)
  return states
}

function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key))
}
