import { Kafka, logLevel } from 'kafkajs'
import { describe, expect, test } from 'vitest'

import { startKafka } from './kafka.ts'
import { kafkaOfRun, uniqueName } from './run.ts'

const kafka = kafkaOfRun()

describe.skipIf(!kafka.available)('the Kafka of a test run', () => {
  const brokers = kafka.available ? kafka.brokers : []

  test('gives back the record it was given', async () => {
    const topic = uniqueName('records')
    await createTopic(brokers, topic)
    await produce(brokers, topic, 'hello')
    expect(await firstValue(brokers, topic)).toBe('hello')
  })

  test('makes no topic by accident', async () => {
    await expect(produce(brokers, uniqueName('never-created'), 'lost')).rejects.toThrow(/topic-partition/)
  })
})

describe.skipIf(!kafka.available)('a Kafka of one test', () => {
  test('keeps its address and its records when it is killed and started again', async () => {
    const own = await startKafka({ own: true })
    try {
      const topic = uniqueName('kept')
      await createTopic(own.brokers, topic)
      await produce(own.brokers, topic, 'before')
      await own.restart?.('hard')
      expect(await firstValue(own.brokers, topic)).toBe('before')
    } finally {
      await own.stop()
    }
  })
})

describe.skipIf(!kafka.available)('the newest Kafka', () => {
  test('still speaks the oldest protocol versions that kafkajs knows', async () => {
    const newest = await startKafka({ own: true, version: '4.1.0' })
    try {
      const topic = uniqueName('newest')
      await createTopic(newest.brokers, topic)
      await produce(newest.brokers, topic, 'hello')
      expect(await firstValue(newest.brokers, topic)).toBe('hello')
    } finally {
      await newest.stop()
    }
  })
})

function client(brokers: string[]): Kafka {
  return new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 8 } })
}

async function createTopic(brokers: string[], topic: string): Promise<void> {
  const admin = client(brokers).admin()
  await admin.connect()
  await admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: 1 }], waitForLeaders: true })
  await admin.disconnect()
}

async function produce(brokers: string[], topic: string, value: string): Promise<void> {
  const producer = client(brokers).producer({ allowAutoTopicCreation: true })
  await producer.connect()
  await producer.send({ topic, messages: [{ key: 'key', value }] }).finally(() => producer.disconnect())
}

async function firstValue(brokers: string[], topic: string): Promise<string | undefined> {
  const consumer = client(brokers).consumer({ groupId: uniqueName('group') })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  try {
    return await new Promise((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => payload.restart || reject(payload.error))
      consumer.run({ eachMessage: async ({ message }) => resolve(message.value?.toString()) }).catch(reject)
    })
  } finally {
    await consumer.disconnect()
  }
}
