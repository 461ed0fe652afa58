import type { Cluster, SeekEntry } from 'kafkajs'
import type { Position, PositionsQuery } from '../port.ts'
import type { Connection } from './cluster.ts'
import type { Names } from './names.ts'

type Partitions = { topic: string; partitions: { partition: number }[] }

/** What one request said, by topic and partition; a negative offset means none. */
type Offsets = ReadonlyMap<string, ReadonlyMap<number, number>>

/** First, next and committed offsets. The next one is asked for last, so none of the others is ever beyond it. */
export async function positions(connection: Connection, names: Names, query: PositionsQuery): Promise<Position[]> {
  const topics = query.topics.map(names.toBroker)
  for (const topic of topics) await connection.partitionsOf(topic)
  return connection.run(async (cluster) => {
    await cluster.refreshMetadataIfNecessary()
    const wanted = topics.map((topic) => ({ topic, partitions: partitionsIn(cluster, topic) }))
    const committed = query.group === undefined ? NONE : await committedBy(cluster, names.toBroker(query.group), wanted)
    const first = await offsets(cluster, wanted, { fromBeginning: true })
    const since = query.since === undefined ? NONE : await offsets(cluster, wanted, { fromTimestamp: query.since })
    const next = await offsets(cluster, wanted, { fromBeginning: false })
    return wanted.flatMap(({ topic, partitions }) =>
      partitions.map(({ partition }): Position => {
        const at = (found: Offsets): number => found.get(topic)?.get(partition) ?? -1
        const end = at(next)
        const begun = at(since) < 0 ? end : at(since)
        return {
          topic: names.fromBroker(topic),
          partition,
          first: at(first),
          next: end,
          ...(at(committed) >= 0 && { committed: at(committed) }),
          ...(query.since !== undefined && { recent: end - begun }),
        }
      }),
    )
  })
}

const NONE: Offsets = new Map()

function partitionsIn(cluster: Cluster, topic: string): { partition: number }[] {
  const ids = cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId)
  return ids.sort((a, b) => a - b).map((partition) => ({ partition }))
}

async function offsets(
  cluster: Cluster,
  wanted: Partitions[],
  where: { fromBeginning: boolean } | { fromTimestamp: number },
): Promise<Offsets> {
  return byPartition(await cluster.fetchTopicsOffset(wanted.map((topic) => ({ ...topic, ...where }))))
}

async function committedBy(cluster: Cluster, groupId: string, wanted: Partitions[]): Promise<Offsets> {
  const coordinator = await cluster.findGroupCoordinator({ groupId })
  const topics = wanted as { topic: string; partitions: SeekEntry[] }[]
  return byPartition((await coordinator.offsetFetch({ groupId, topics })).responses)
}

function byPartition(
  topics: readonly { topic: string; partitions: readonly { partition: number; offset: string }[] }[],
): Offsets {
  return new Map(
    topics.map(({ topic, partitions }) => [
      topic,
      new Map(partitions.map(({ partition, offset }) => [partition, Number(offset)])),
    ]),
  )
}
