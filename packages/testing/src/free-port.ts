import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** `count` different TCP ports of 127.0.0.1 that nobody listens on now. Another process may still be faster: be ready to ask again. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
