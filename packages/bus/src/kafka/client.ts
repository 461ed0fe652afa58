import { Kafka, logLevel, type ISocketFactory, type LogEntry, type RetryOptions } from 'kafkajs'
import type { Telemetry, TelemetryEvent } from '@claimrail/telemetry'

export type ClientOptions = {
  brokers: readonly string[]
  clientId: string
  telemetry: Telemetry
  socketFactory: ISocketFactory
}

/** kafkajs keeps its own defaults (and others under NODE_ENV=test) for what is not named: name everything. */
export const RETRY: Required<Omit<RetryOptions, 'restartOnFailure'>> = {
  initialRetryTime: 100,
  maxRetryTime: 2_000,
  factor: 0.2,
  multiplier: 2,
  retries: 8,
}

/**
 * A kafkajs client. Each consumer needs one of its own: kafkajs shares committed offsets between the consumers of a client, so
 * two members of one group would read each other's.
 */
export function createClient({ brokers, clientId, telemetry, socketFactory }: ClientOptions): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    socketFactory,
    connectionTimeout: 10_000,
    authenticationTimeout: 10_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: RETRY,
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => {
      if (!isAnswer(entry)) telemetry.emit(problemOf(entry))
    },
  })
}

/** kafkajs logs each error in an answer and then throws it, or rejoins a group: those are told where they end. */
function isAnswer({ log }: LogEntry): boolean {
  return log.message.startsWith('Response ')
}

/** Where and what, in words: kafkajs's sentences stay out. */
function problemOf({ namespace, log }: LogEntry): TelemetryEvent {
  const systemError = /\bE[A-Z]{3,}\b/.exec(log.message)?.[0]
  const detail = [log.broker as string | undefined, systemError].filter(Boolean).join(',')
  return { event: 'bus.problem', adapter: 'kafka', code: `kafkajs-${namespace}`, detail }
}

/** A code for an error of kafkajs: the broker's own error name where there is one. */
export function codeOf(error: unknown): string {
  const { type, name } = error as { type?: unknown; name?: unknown }
  return String(type ?? name ?? 'UNKNOWN')
}

/** What kafkajs wrapped, down to what happened first. */
export function rootOf(error: unknown): unknown {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Error ? rootOf(cause) : error
}

export function isRetriable(error: unknown): boolean {
  return (error as { retriable?: boolean }).retriable === true
}
