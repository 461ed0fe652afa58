import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Node scripts of this folder as processes; resolves when each has said that it is ready. */
export async function forkAll(script: string, argvs: readonly (readonly string[])[]): Promise<ChildProcess[]> {
  const children = argvs.map((argv) =>
    fork(join(import.meta.dirname, script), [...argv], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )
  await Promise.all(children.map((child) => once(child, 'message')))
  return children
}

export async function endAll(children: readonly ChildProcess[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await once(child, 'exit')
      clearTimeout(timer)
    }),
  )
}

const TICKS_PER_SECOND = 100

/** CPU seconds a process has used, and the memory it holds, as Linux counts them; undefined when it is gone. */
export function usageOf(pid: number): { cpuSeconds: number; rssMb: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
    const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return { cpuSeconds, rssMb: Number(resident?.[1] ?? 0) / 1024 }
  } catch {
    return undefined
  }
}
