import type { Bus } from '../port.ts'
import type { Order, Told } from './crash-promises.ts'
import { placesOf } from './subject.ts'

/**
 * A member, or a publisher, in a process of its own: `node member-process.ts ORDER` with the order as JSON. It tells its
 * parent about every batch. In its first one it hangs until it is killed, or stops itself (SIGSTOP) and goes on when woken.
 */
const order = JSON.parse(process.argv[2] as string) as Order
const { module, factory, options } = order.bus
const bus = ((await import(module)) as Record<string, (options: object) => Bus>)[factory]?.(options) as Bus
let first = true

if (order.does === 'publish') {
  for (const records of order.calls) {
    await bus.publish(records.map((record) => ({ ...record, value: Buffer.from(record.value) })))
  }
  await bus.close()
  process.disconnect()
} else {
  await bus.subscribe({
    group: order.group,
    topics: order.topics,
    maxRecords: order.maxRecords,
    async onBatch({ topic, partition, records }) {
      const hold = first
      first = false
      await tell({ topic, partition, places: placesOf(records) })
      if (!hold) return
      if (order.does === 'hang') await new Promise(() => undefined)
      process.kill(process.pid, 'SIGSTOP')
    },
  })
}

function tell(message: Told): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()))
  })
}
