import { Redis } from 'ioredis'
import { describe, expect, test } from 'vitest'

import { startRedis } from './redis.ts'
import { redisOfRun, uniqueName } from './run.ts'

const redis = redisOfRun()

describe.skipIf(!redis.available)('the Redis of a test run', () => {
  test('gives back the value it was given', async () => {
    const client = new Redis(redis.available ? redis.url : '')
    const key = uniqueName('key')
    try {
      await client.set(key, 'value')
      expect(await client.get(key)).toBe('value')
      await client.del(key)
    } finally {
      client.disconnect()
    }
  })
})

describe.skipIf(!redis.available)('a Redis of one test', () => {
  test('keeps its address and its keys when it is stopped and started again', async () => {
    const own = await startRedis({ own: true })
    const client = new Redis(own.url)
    client.on('error', () => undefined)
    try {
      await client.set('kept', 'yes')
      await own.restart?.('gently')
      expect(await client.get('kept')).toBe('yes')
    } finally {
      client.disconnect()
      await own.stop()
    }
  })
})
