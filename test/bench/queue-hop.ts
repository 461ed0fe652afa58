// One hop of an empty BullMQ chain as a process: takes a job from a queue and adds the same to the next.
// argv: Redis host, Redis port, prefix, from queue, to queue
import { Queue, Worker } from 'bullmq'

const [host = '', port = '', prefix = '', from = '', to = ''] = process.argv.slice(2)
const connection = { host, port: Number(port), maxRetriesPerRequest: null }
const next = new Queue(to, { connection, prefix })
const worker = new Worker(
  from,
  async (job) => {
    const value: unknown = JSON.parse(job.data as string)
    await next.add('hop', JSON.stringify(value), { removeOnComplete: true })
  },
  { connection, prefix, concurrency: 50 },
)
await worker.waitUntilReady()
process.send?.('ready')
process.once('SIGTERM', () => void Promise.all([worker.close(), next.close()]).then(() => process.exit(0)))
