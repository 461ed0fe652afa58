import type { StateChange, ViewStore } from '../port.ts'
import { listOf } from './list-of.ts'

/** A place that stores can be opened on, again and again, at once or one after the other, as processes would. */
export type StoreUnderTest = { open(): ViewStore; remove(): Promise<void> }
export type MakeStore = () => Promise<StoreUnderTest>

/** Opens stores on the place of the test that runs; they are closed when it ends. */
export type Open = () => ViewStore

export const VIEW = 'contract'

type Claim = { stage?: string; payers?: string[]; charged?: number; at?: number }

/** A change of the state under `key`, which stands under `stage` and `payers` and adds `charged` to the totals. */
export function change(key: string, claim: Claim): StateChange {
  return {
    key,
    state: JSON.stringify({ key, ...claim }),
    projection: {
      indexes: { stage: claim.stage === undefined ? [] : [claim.stage], payer: claim.payers ?? [] },
      totals: { charged: claim.charged ?? 0 },
      at: claim.at ?? 0,
    },
  }
}

/** Loads the version and saves `changes` on it. */
export async function saveNow(
  store: ViewStore,
  changes: readonly StateChange[],
  options: { partition?: number; view?: string; checkpoint?: Record<string, number> } = {},
): Promise<boolean> {
  const { partition = 0, view = VIEW, checkpoint = {} } = options
  const { version } = await store.load(view, partition, [])
  return store.save({ view, partition, expectedVersion: version, checkpoint, changes })
}

/** The keys that a query finds, in its order. */
export async function keysFound(
  store: ViewStore,
  query: { where?: { index: string; value: string }; newestFirst?: boolean; limit?: number } = {},
): Promise<string[]> {
  return (await listOf(store.find({ view: VIEW, ...query }))).map(({ key }) => key)
}
