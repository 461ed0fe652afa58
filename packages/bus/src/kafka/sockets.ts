import { connect as connectPlain, type Socket } from 'node:net'
import { connect as connectSecure } from 'node:tls'
import type { ISocketFactory } from 'kafkajs'

const KEEP_ALIVE_MS = 60_000

/** The sockets of a bus. kafkajs forgets one whose connect is still under way when it disconnects; it would keep the process alive. */
export type Sockets = { factory: ISocketFactory; destroyAll(): void }

export function trackedSockets(): Sockets {
  const open = new Set<Socket>()
  return {
    factory({ host, port, ssl, onConnect }) {
      const socket = ssl
        ? connectSecure({ host, port, servername: host, ...ssl }, onConnect)
        : connectPlain({ host, port }, onConnect)
      socket.setKeepAlive(true, KEEP_ALIVE_MS)
      open.add(socket)
      socket.once('close', () => open.delete(socket))
      return socket
    },
    destroyAll() {
      for (const socket of open) socket.destroy()
    },
  }
}
