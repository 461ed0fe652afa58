import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Undefined, or stable codes of what is wrong. */
type Check = () => readonly string[] | Promise<readonly string[]>

export type HealthChecks = {
  /** Should this process be killed and started anew? */
  live: Check
  /** Can it do its work now? */
  ready: Check
  metrics(): Promise<{ type: string; text: string }>
}

export type HealthServer = { address: string; close(): Promise<void> }

/** `/health` (liveness), `/ready` (readiness) and `/metrics`: 200 when well, 503 with the codes of what is wrong. */
export async function startHealthServer(checks: HealthChecks, host: string, port: number): Promise<HealthServer> {
  const server = createServer((request, response) => {
    void answer(checks, request.method, request.url).then(({ status, type, text }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
      response.end(request.method === 'HEAD' ? '' : text)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { address, family, port: taken } = server.address() as AddressInfo
  return {
    address: `${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

type Answer = { status: number; type: string; text: string }

async function answer(checks: HealthChecks, method = 'GET', url = '/'): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return json(405, { problems: ['health.method'] })
  try {
    switch (url.split('?')[0]) {
      case '/health':
        return verdict(await checks.live())
      case '/ready':
        return verdict(await checks.ready())
      case '/metrics':
        return { status: 200, ...(await checks.metrics()) }
      default:
        return json(404, { problems: ['health.unknown-path'] })
    }
  } catch {
    return json(503, { problems: ['health.failed'] })
  }
}

function verdict(problems: readonly string[]): Answer {
  return json(problems.length === 0 ? 200 : 503, { ok: problems.length === 0, problems })
}

function json(status: number, body: object): Answer {
  return { status, type: 'application/json', text: `${JSON.stringify(body)}\n` }
}
