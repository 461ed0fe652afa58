import type { KafkaMessage } from 'kafkajs'
import type { InRecord } from '../port.ts'
import type { Connection } from './cluster.ts'
import type { Names } from './names.ts'
import { toRecord } from './record.ts'

/** What kafkajs's low-level fetch answers; its types say `any`. */
type Fetched = { responses: { partitions: { messages: (KafkaMessage & { isControlRecord: boolean })[] }[] }[] }

const MAX_BYTES = 4_194_304
const MAX_WAIT_MS = 5_000
const READ_UNCOMMITTED = 0

/** Records from `from` up to the end of the partition at the time of this call, by plain fetches: no group, no rebalance. */
export function read(
  connection: Connection,
  names: Names,
  topic: string,
  partition: number,
  from: number,
): AsyncIterable<InRecord> {
  const name = names.toBroker(topic)
  const end = endOf(connection, name, partition)
  end.catch(() => undefined)
  return records(connection, { topic, name, partition, from, end })
}

type Wanted = { topic: string; name: string; partition: number; from: number; end: Promise<number> }

async function* records(connection: Connection, wanted: Wanted): AsyncGenerator<InRecord> {
  const { topic, name, partition } = wanted
  const end = await wanted.end
  for (let from = wanted.from; from < end;) {
    const messages = await fetch(connection, name, partition, from)
    for (const message of messages) {
      const offset = Number(message.offset)
      if (offset < from) continue
      if (offset >= end) return
      from = offset + 1
      if (!message.isControlRecord) yield toRecord(topic, partition, message)
    }
    if (messages.length === 0) throw new Error(`the broker has nothing at ${topic}/${partition} from ${from} to ${end}`)
  }
}

function endOf(connection: Connection, name: string, partition: number): Promise<number> {
  return connection.partitionsOf(name).then(() =>
    connection.run(async (cluster) => {
      const [topic] = await cluster.fetchTopicsOffset([
        { topic: name, partitions: [{ partition }], fromBeginning: false },
      ])
      return Number(topic?.partitions[0]?.offset)
    }),
  )
}

function fetch(
  connection: Connection,
  topic: string,
  partition: number,
  from: number,
): Promise<Fetched['responses'][0]['partitions'][0]['messages']> {
  return connection.run(async (cluster) => {
    await cluster.refreshMetadataIfNecessary()
    const [nodeId] = Object.keys(cluster.findLeaderForPartitions(topic, [partition]))
    if (nodeId === undefined) throw new Error(`${topic} has no partition ${partition}`)
    const broker = await cluster.findBroker({ nodeId })
    const { responses } = (await broker.fetch({
      maxWaitTime: MAX_WAIT_MS,
      minBytes: 1,
      maxBytes: MAX_BYTES,
      isolationLevel: READ_UNCOMMITTED,
      topics: [{ topic, partitions: [{ partition, fetchOffset: String(from), maxBytes: MAX_BYTES }] }],
    })) as Fetched
    return responses[0]?.partitions[0]?.messages ?? []
  })
}
