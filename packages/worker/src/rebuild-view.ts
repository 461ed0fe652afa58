import type { View } from '@claimrail/pipeline'
import type { ViewStore } from '@claimrail/views'
import { healViewGap } from './fold-span.ts'
import type { WorkerPorts } from './ports.ts'

/**
 * Folds a view from the start of the log into a store, up to what the log holds now. For tests, and for operators who want a
 * second opinion: the result must equal the live view, byte for byte. The view in `into` is dropped first.
 */
export async function rebuildView<State>(
  view: View<State>,
  ports: Pick<WorkerPorts, 'bus' | 'telemetry'>,
  into: ViewStore,
): Promise<void> {
  await into.drop(view.name)
  for (const { topic, partition, next } of await ports.bus.positions({ topics: view.topics })) {
    if (next > 0) await healViewGap(view, { ...ports, views: into }, { topic, partition, from: 0, to: next })
  }
}
