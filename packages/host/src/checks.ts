import { codeOfError } from '@claimrail/telemetry'
import type { Running } from '@claimrail/worker'
import type { RunningSource, ServiceContext } from './service.ts'

/** What a host has started so far. */
export type Started = {
  workers: Running[]
  sources: { name: string; running: RunningSource }[]
  /** Names of stages, views and sources that are not started yet. */
  starting: Set<string>
  stopping: boolean
  crash?: Error
}

const PING_MS = 2_000

/** A poll answers within seconds, also when nothing is there; a minute and a half without one is a consumer that hangs. */
const SILENT_MS = 90_000

/** Codes of why the process should be started anew: it crashed, or the log has not answered one of its workers for long. */
export function livenessProblems(started: Started, now: number): string[] {
  const crash = started.crash ? [`host: ${codeOfError(started.crash)}`] : []
  const silent = started.workers.filter((worker) => now - worker.lastPollAt() > SILENT_MS)
  return [...crash, ...(started.stopping ? [] : silent.map(({ name }) => `${name}: silent`))]
}

/** A process that did nothing else for so long can not have told its group that it lives. */
const BLOCKED_NS = 10e9

/** @param longestNs the longest time that the event loop stood still since it was asked last, in nanoseconds */
export function eventLoopProblems(longestNs: number): string[] {
  return longestNs > BLOCKED_NS ? ['host: event-loop'] : []
}

/** Codes of why the process can not do all its work now. */
export async function readinessProblems(
  started: Started,
  ports: Pick<ServiceContext, 'bus' | 'views'>,
): Promise<string[]> {
  const state = started.stopping ? ['host: stopping'] : [...started.starting].map((name) => `${name}: starting`)
  const crash = started.crash ? [`host: ${codeOfError(started.crash)}`] : []
  const sources = started.sources.flatMap(({ name, running }) => {
    const problem = running.problem()
    return problem === undefined ? [] : [`${name}: ${problem}`]
  })
  const pings = await Promise.all([ping('bus', ports.bus), ping('views', ports.views)])
  return [...state, ...crash, ...sources, ...pings.flat()]
}

async function ping(name: string, port: { ping(): Promise<void> }): Promise<string[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<string[]>((resolve) => {
    timer = setTimeout(() => resolve([`${name}: no answer`]), PING_MS)
  })
  const answer = port.ping().then(
    () => [],
    (error: unknown) => [`${name}: ${codeOfError(error)}`],
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
