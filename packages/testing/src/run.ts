import { randomBytes } from 'node:crypto'

import { inject, type ProvidedContext } from 'vitest'

/**
 * The Kafka that the whole test run uses, for `describe.skipIf(!kafka.available)`. Says on standard error why it is not
 * there; under `CI=true` that is an error. Files keep apart by `uniqueName`.
 */
export function kafkaOfRun(): ProvidedContext['kafka'] {
  const kafka = inject('kafka')
  if (!kafka.available) skip('Kafka', kafka.reason)
  return kafka
}

/** The Redis that the whole test run uses; like `kafkaOfRun`. Files keep apart by a key prefix from `uniqueName`. */
export function redisOfRun(): ProvidedContext['redis'] {
  const redis = inject('redis')
  if (!redis.available) skip('Redis', redis.reason)
  return redis
}

/**
 * The reason for a skip, in a form that the summary at the end of the run collects. Under `CI=true` nothing may be
 * skipped: throws.
 */
export function skip(what: string, reason: string): void {
  const message = `skipped: tests that need ${what} (${reason})`
  if (process.env.CI === 'true') throw new Error(message)
  console.error(message)
}

/** `name` with a random end: two runs, or two files of one run, never share topics, groups or keys. */
export function uniqueName(name: string): string {
  return `${name}-${randomBytes(5).toString('hex')}`
}
