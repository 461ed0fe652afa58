import { Queue } from 'bullmq'
import { stretch, warmUp, type Chain, type Stretch } from './chain.ts'
import { endAll, forkAll, pidOf } from './processes.ts'
import { reached } from './rate.ts'
import type { Processes } from './watch.ts'

const HOPS = 5
const CHUNK = 500
const LOOK_MS = 25

/** An empty five-queue BullMQ chain: a process a queue, which parses each job, writes it again and adds it to the next. */
export async function measureQueueChain(
  redisUrl: string,
  servers: Processes,
  warm: readonly string[],
  values: readonly string[],
): Promise<Stretch> {
  const { hostname, port } = new URL(redisUrl)
  const connection = { host: hostname, port: Number(port || 6379), maxRetriesPerRequest: null }
  const prefix = `bench-${process.pid}-${Date.now()}`
  const names = Array.from({ length: HOPS + 1 }, (_, hop) => `hop${hop}`)
  const first = new Queue(names[0] as string, { connection, prefix })
  const last = new Queue(names[HOPS] as string, { connection, prefix })
  const argvs = names
    .slice(1)
    .map((to, hop) => [connection.host, String(connection.port), prefix, names[hop] as string, to])
  const workers = await forkAll('queue-hop.ts', argvs)
  const processes = Object.fromEntries(workers.map((worker, i) => [`queue ${i + 1}`, pidOf(worker)]))
  let filled = 0
  const chain: Chain<string> = {
    gate: processes['queue 1'] as number,
    processes: { ...processes, ...servers },
    async fill(some) {
      filled += some.length
      for (let from = 0; from < some.length; from += CHUNK) await first.addBulk(jobsOf(some.slice(from, from + CHUNK)))
    },
    async drained() {
      await reached(filled, () => last.getWaitingCount(), LOOK_MS)
      const outAt = Date.now()
      return { outAt, settledAt: outAt }
    },
  }
  try {
    await warmUp(chain, warm)
    return await stretch(chain, values)
  } finally {
    await endAll(workers)
    await Promise.all([first.close(), last.close()])
  }
}

function jobsOf(values: readonly string[]) {
  return values.map((data) => ({ name: 'hop', data, opts: { removeOnComplete: true } }))
}
