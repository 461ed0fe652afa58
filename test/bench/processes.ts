import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const GRACE_MS = 10_000

/** Scripts of this folder as processes; resolves when each has said that it is ready. */
export async function forkAll(script: string, argvs: readonly (readonly string[])[]): Promise<ChildProcess[]> {
  const children = argvs.map((argv) =>
    fork(join(import.meta.dirname, script), [...argv], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )
  const killAll = () => children.forEach((child) => child.kill('SIGKILL'))
  process.once('exit', killAll)
  children.at(-1)?.once('exit', () => process.off('exit', killAll))
  await Promise.all(children.map(ready))
  return children
}

async function ready(child: ChildProcess): Promise<void> {
  const died = once(child, 'exit').then(() =>
    Promise.reject(new Error('a process of the bench ended before it was ready')),
  )
  await Promise.race([once(child, 'message'), died])
}

export async function endAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(children.map(end))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGCONT')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS)
  await exit
  clearTimeout(timer)
}

export function pidOf(child: ChildProcess): number {
  return child.pid as number
}
