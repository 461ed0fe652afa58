import type { TestProject } from 'vitest/node'

import { findKafka } from './kafka.ts'
import { findRedis } from './redis.ts'
import type { Found, How } from './server.ts'

/** The servers of this test run, as every test file of it sees them. */
declare module 'vitest' {
  export interface ProvidedContext {
    kafka: Found<{ brokers: string[]; how: How }>
    redis: Found<{ url: string; how: How }>
  }
}

/** Starts one Kafka and one Redis for all test files of a run; they end with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [kafka, redis] = await Promise.all([findKafka(), findRedis()])
  project.provide('kafka', kafka.available ? { available: true, brokers: kafka.brokers, how: kafka.how } : kafka)
  project.provide('redis', redis.available ? { available: true, url: redis.url, how: redis.how } : redis)
  return async () => {
    if (kafka.available) await kafka.stop()
    if (redis.available) await redis.stop()
  }
}
