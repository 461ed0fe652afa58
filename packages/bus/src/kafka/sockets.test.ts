import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { trackedSockets } from './sockets.ts'

test('a socket that nobody remembers is closed with the bus', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const sockets = trackedSockets()
  const { port } = server.address() as AddressInfo
  const connecting = sockets.factory({ host: '127.0.0.1', port, ssl: {}, onConnect: () => undefined } as never)
  const forgotten = sockets.factory({ host: '127.0.0.1', port, onConnect: () => undefined } as never)
  connecting.on('error', () => undefined)
  sockets.destroyAll()
  expect([connecting.destroyed, forgotten.destroyed]).toEqual([true, true])
  server.close()
})
