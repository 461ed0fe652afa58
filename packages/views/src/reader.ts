import { partitionOf, type View } from '@claimrail/pipeline'
import type { FindQuery, Tally, ViewStore } from './port.ts'

export type FoundState<S> = { key: string; partition: number; state: S }

/** The states of one view, parsed. */
export type ViewReader<S> = {
  /** @param partition where the key is not an encounter id but belongs to a partition */
  get(key: string, partition?: number): Promise<S | undefined>
  find(query?: Omit<FindQuery, 'view'>): AsyncIterable<FoundState<S>>
  tally(): Promise<Tally>
}

/** @param partitions the partition count of the pipeline's topics */
export function viewReader<S>(store: ViewStore, view: View<S>, partitions: number): ViewReader<S> {
  return {
    async get(key, partition = partitionOf(key, partitions)) {
      const text = await store.get(view.name, partition, key)
      return text === undefined ? undefined : (JSON.parse(text) as S)
    },
    async *find(query = {}) {
      for await (const { key, partition, state } of store.find({ ...query, view: view.name })) {
        yield { key, partition, state: JSON.parse(state) as S }
      }
    },
    tally: () => store.tally(view.name),
  }
}
