// One hop of an empty relay as a process: reads a topic, parses and writes each record again, forwards it to the next.
// argv: brokers, from topic, to topic, mode (batched | single)
import { Kafka, logLevel, type Message } from 'kafkajs'

const [brokers = '', from = '', to = '', mode = 'batched'] = process.argv.slice(2)
const MAX_BATCH_BYTES = 900_000

const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'relay', logLevel: logLevel.NOTHING })
const producer = kafka.producer({ allowAutoTopicCreation: false })
const consumer = kafka.consumer({ groupId: `relay.${from}`, maxWaitTimeInMs: 100 })
await Promise.all([producer.connect(), consumer.connect()])
await consumer.subscribe({ topics: [from], fromBeginning: true })
await consumer.run({
  autoCommit: false,
  eachBatchAutoResolve: false,
  partitionsConsumedConcurrently: 1,
  eachBatch: async ({ batch, resolveOffset, heartbeat, commitOffsetsIfNecessary, uncommittedOffsets }) => {
    const messages = batch.messages.map((message) => forward(message, batch.partition))
    await (mode === 'single' ? sendEach(messages) : sendBatches(messages))
    resolveOffset(batch.lastOffset())
    await commitOffsetsIfNecessary(uncommittedOffsets())
    await heartbeat()
  },
})
process.send?.('ready')
process.once(
  'SIGTERM',
  () => void Promise.all([consumer.disconnect(), producer.disconnect()]).then(() => process.exit(0)),
)

function forward(message: { key: Buffer | null; value: Buffer | null }, partition: number): Message {
  const value: unknown = JSON.parse((message.value as Buffer).toString())
  return { key: message.key, value: JSON.stringify(value), partition }
}

async function sendEach(messages: readonly Message[]): Promise<void> {
  for (const message of messages) await producer.send({ topic: to, acks: -1, messages: [message] })
}

async function sendBatches(messages: readonly Message[]): Promise<void> {
  let batch: Message[] = []
  let bytes = 0
  for (const message of messages) {
    const size = (message.value as string).length + 100
    if (bytes + size > MAX_BATCH_BYTES) {
      await producer.send({ topic: to, acks: -1, messages: batch })
      batch = []
      bytes = 0
    }
    batch.push(message)
    bytes += size
  }
  if (batch.length > 0) await producer.send({ topic: to, acks: -1, messages: batch })
}
