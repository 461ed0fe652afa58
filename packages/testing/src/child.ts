import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Stopping } from './server.ts'

/** A server process of ours: its data folder, its log, and a promise that it does not outlive us. */
export interface Child {
  pid: number
  alive(): boolean
  /** The end of what the process printed, for error messages. */
  log(): Promise<string>
  stop(stopping?: Stopping): Promise<void>
}

const GRACE_MS = 10_000

/** A new folder below the system's temporary folder. */
export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `claimrail-${name}-`))
}

/**
 * Starts a server whose output goes to `folder`/log. When this process ends in any way, `kill -9` included, the server
 * is killed and `folder` is removed.
 */
export async function startChild(
  command: string,
  args: string[],
  folder: string,
  environment: Record<string, string> = {},
): Promise<Child> {
  const logFile = join(folder, 'log')
  const log = await open(logFile, 'a')
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', log.fd, log.fd] })
  const ended = once(child, 'exit').then(
    () => undefined,
    () => undefined,
  )
  await once(child, 'spawn').finally(() => log.close())
  child.unref()
  const pid = child.pid as number
  const watch = killWithUs(pid, folder)
  void ended.then(() => watch.kill('SIGKILL'))
  return {
    pid,
    alive: () => child.exitCode === null && child.signalCode === null,
    log: async () => (await readFile(logFile, 'utf8')).slice(-2_000),
    async stop(stopping = 'gently') {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref()
      child.kill(stopping === 'hard' ? 'SIGKILL' : 'SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
      await ended
      clearTimeout(timer)
    },
  }
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

/**
 * A tiny shell whose standard input is a pipe from us. However we end, the kernel closes the pipe, `cat` returns, and the
 * server goes with us.
 */
function killWithUs(pid: number, folder: string): ChildProcess {
  const script = `trap '' INT TERM HUP; cat >/dev/null; kill -9 ${pid} 2>/dev/null; sleep 0.2; rm -rf "$1"`
  const watch = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  watch.on('error', () => undefined)
  watch.unref()
  const pipe = watch.stdin as unknown as { on(event: 'error', ignore: () => void): void; unref(): void }
  pipe.on('error', () => undefined)
  pipe.unref()
  return watch
}
