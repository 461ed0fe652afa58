import { Queue } from 'bullmq'
import { endAll, forkAll } from './processes.ts'
import { secondsUntil } from './rate.ts'

const HOPS = 5

/** Jobs a second that an empty five-queue BullMQ chain moves end to end, a process a queue, from a full first queue. */
export async function queueChainRate(redisUrl: string, prefix: string, values: readonly string[]): Promise<number> {
  const port = new URL(redisUrl).port || '6379'
  const connection = { host: new URL(redisUrl).hostname, port: Number(port), maxRetriesPerRequest: null }
  const names = Array.from({ length: HOPS + 1 }, (_, hop) => `hop${hop}`)
  const first = new Queue(names[0] as string, { connection, prefix })
  const last = new Queue(names[HOPS] as string, { connection, prefix })
  for (let from = 0; from < values.length; from += 500) {
    const jobs = values.slice(from, from + 500).map((data) => ({ name: 'hop', data, opts: { removeOnComplete: true } }))
    await first.addBulk(jobs)
  }
  const start = Date.now()
  const workers = await forkAll(
    'queue-hop.ts',
    names.slice(1).map((to, hop) => [port, prefix, names[hop] as string, to]),
  )
  try {
    return values.length / (await secondsUntil(values.length, () => last.getWaitingCount(), start))
  } finally {
    await endAll(workers)
    await first.obliterate({ force: true })
    await last.obliterate({ force: true })
    await Promise.all([first.close(), last.close()])
  }
}
