import { monitorEventLoopDelay } from 'node:perf_hooks'
import { collectDefaultMetrics, type Registry } from 'prom-client'
import { eventLoopProblems, livenessProblems, readinessProblems, type Started } from './checks.ts'
import { startHealthServer, type HealthServer } from './health.ts'
import type { ServiceContext } from './service.ts'
import { measureWaiting } from './waiting.ts'

/** Answers for the health of a host from its first moment, so that a slow start can be told from a dead one. */
export async function startHealth(started: Started, ports: ServiceContext, registry: Registry): Promise<HealthServer> {
  collectDefaultMetrics({ register: registry })
  measureWaiting(registry, ports.bus, started)
  const delay = monitorEventLoopDelay()
  delay.enable()
  const checks = {
    live() {
      const longest = delay.max
      delay.reset()
      return [...livenessProblems(started, Date.now()), ...eventLoopProblems(longest)]
    },
    ready: () => readinessProblems(started, ports),
    metrics: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
  const server = await startHealthServer(checks, ports.options.httpHost, ports.options.healthPort)
  return {
    ...server,
    close() {
      delay.disable()
      return server.close()
    },
  }
}
