import { collectDefaultMetrics, type Registry } from 'prom-client'
import { livenessProblems, readinessProblems, type Started } from './checks.ts'
import { startHealthServer, type HealthServer } from './health.ts'
import type { ServiceContext } from './service.ts'
import { measureWaiting } from './waiting.ts'

/** Answers for the health of a host from its first moment, so that a slow start can be told from a dead one. */
export async function startHealth(started: Started, ports: ServiceContext, registry: Registry): Promise<HealthServer> {
  collectDefaultMetrics({ register: registry })
  measureWaiting(registry, ports.bus, started)
  const checks = {
    live: () => livenessProblems(started, Date.now()),
    ready: () => readinessProblems(started, ports),
    metrics: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  }
  return startHealthServer(checks, ports.options.httpHost, ports.options.healthPort)
}
