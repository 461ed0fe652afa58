import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { ViewStoreError } from '../error.ts'

const CONNECT_MS = 5_000
const MOST_BETWEEN_ATTEMPTS_MS = 2_000

/** Redis answers these while it can not serve; it will later. */
const PASSING = /^(LOADING|MASTERDOWN|CLUSTERDOWN|READONLY|TRYAGAIN|NOREPLICAS)\b/

export type Connection = {
  /** Runs commands; whatever they throw becomes a `ViewStoreError`. */
  run<T>(commands: (redis: Redis) => Promise<T>): Promise<T>
  /** Calls back each time the connection stands anew: the server may be another one, or have lost its tail. */
  onReady(callback: () => void): void
  close(): Promise<void>
}

/** answerMs: how long Redis may be silent while a command waits, before it fails, in milliseconds. */
export type ConnectionOptions = { url: string; answerMs?: number }

/**
 * A connection that fails at once while Redis is away, comes back by itself, and never sends a command twice: a script that may
 * have run is for the caller to look at. Only the first attempt to connect is waited for, and not for long.
 */
export function connect({ url, answerMs = 5_000 }: ConnectionOptions): Connection {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: CONNECT_MS,
    socketTimeout: answerMs,
    retryStrategy: (attempt) => Math.min(50 * 2 ** Math.min(attempt, 10), MOST_BETWEEN_ATTEMPTS_MS),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  })
  redis.on('error', () => undefined)
  const connected = redis.connect().catch(() => undefined)
  const firstAttempt = Promise.race([connected, setTimeout(CONNECT_MS, undefined, { ref: false })])
  return {
    async run(commands) {
      try {
        await firstAttempt
        return await commands(redis)
      } catch (error) {
        throw storeError(error)
      }
    },
    onReady: (callback) => void redis.on('ready', callback),
    async close() {
      if (redis.status === 'ready') await redis.quit().catch(() => undefined)
      redis.disconnect()
    },
  }
}

/** Errors of ioredis carry the command's arguments: nothing of them is passed on but the first word of an answer. */
function storeError(error: unknown): ViewStoreError {
  if (error instanceof ViewStoreError) return error
  const { name, message } = error instanceof Error ? error : new Error('')
  if (name !== 'ReplyError') return new ViewStoreError('views.away', 'no connection or no answer')
  const word = /^[A-Z]+/.exec(message)?.[0] ?? 'ERR'
  return new ViewStoreError(PASSING.test(message) ? 'views.away' : 'views.failed', word)
}
