import type { Checkpoint, Found, Tally, ViewStore } from '../port.ts'
import { listOf } from './list-of.ts'

/** All that people can see of a view; two stores that hold the same give equal dumps. */
export type Dump = { states: Found[]; tally: Tally; checkpoints: [number, Checkpoint][] }

export async function dumpOf(store: ViewStore, view: string): Promise<Dump> {
  return {
    states: await listOf(store.find({ view })),
    tally: await store.tally(view),
    checkpoints: [...(await store.checkpoints(view))].sort(([a], [b]) => a - b),
  }
}
