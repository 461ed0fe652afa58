import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Health = { address: string; close(): Promise<void> }

/** `/health` is 200 while the process runs, `/ready` while its last look at the folder went well, else 503 with a code. */
export async function startHealth(host: string, port: number, problem: () => string | undefined): Promise<Health> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0]
    const problems = path === '/ready' ? [problem()].filter((code) => code !== undefined) : []
    const status = path !== '/health' && path !== '/ready' ? 404 : problems.length > 0 ? 503 : 200
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(`${JSON.stringify({ ok: status === 200, problems })}\n`)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { address, port: taken } = server.address() as AddressInfo
  return {
    address: `${address}:${taken}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
