import type { Bus, OutRecord } from '@claimrail/bus'
import { stretch, warmUp, type Chain, type Stretch } from './chain.ts'
import { lengthOf, newestAt, publishTo } from './log.ts'
import { endAll, forkAll, pidOf } from './processes.ts'
import { reached } from './rate.ts'
import type { Processes } from './watch.ts'

const HOPS = 5
const LOOK_MS = 100

/** batched: what was fetched together goes out together. single: one send for each message. */
export type RelayMode = 'batched' | 'single'

export type RelayPlace = {
  bus: Bus
  brokers: readonly string[]
  /** Of the bus: topics are named `namespace.topic` on the broker. */
  namespace: string
  partitions: number
  servers: Processes
}

/** An empty five-hop kafkajs relay: a process a hop, which parses each record, writes it again and sends it on. */
export async function measureRelay(
  place: RelayPlace,
  mode: RelayMode,
  warm: readonly OutRecord[],
  records: readonly OutRecord[],
): Promise<Stretch> {
  const { bus, namespace, brokers } = place
  const topics = Array.from({ length: HOPS + 1 }, (_, hop) => `relay-${mode}-${hop}`)
  await bus.ensure(topics, place.partitions)
  const names = topics.map((topic) => `${namespace}.${topic}`)
  const argvs = names.slice(1).map((to, hop) => [brokers.join(','), names[hop] as string, to, mode])
  const hops = await forkAll('relay-hop.ts', argvs)
  const processes = Object.fromEntries(hops.map((hop, i) => [`hop ${i + 1}`, pidOf(hop)]))
  const [first = '', last = ''] = [topics[0], topics.at(-1)]
  let filled = 0
  const chain: Chain<OutRecord> = {
    gate: processes['hop 1'] as number,
    processes: { ...processes, ...place.servers },
    async fill(some) {
      filled += some.length
      await publishTo(bus, first, some)
    },
    async drained() {
      await reached(filled, () => lengthOf(bus, last), LOOK_MS)
      const outAt = await newestAt(bus, last)
      return { outAt, settledAt: outAt }
    },
  }
  try {
    await warmUp(chain, warm)
    return await stretch(chain, records)
  } finally {
    await endAll(hops)
  }
}
