import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePorts } from '@claimrail/testing'
import { workerProcess, type WorkerProcess } from '../system/worker-process.ts'
import type { Processes } from './watch.ts'

/** Workers of the pipeline that run as processes of their own. */
export type Workers = {
  processes: Processes
  pidOf(name: string): number
  /** SIGTERM to each; resolves when they are gone. Throws when one did not end well. */
  end(): Promise<void>
}

export type WorkerOptions = {
  /** Flags of `claimrail run` for all of them. */
  flags: readonly string[]
  /** Where each writes what it prints. */
  logDir: string
  /** Arguments of Node for a worker, e.g. to profile it. */
  nodeArgs?(name: string): readonly string[]
}

const READY_MS = 120_000

/** Starts `claimrail run --stages LIST` for each list and waits until each says that it is ready. */
export async function startWorkers(lists: Readonly<Record<string, string>>, options: WorkerOptions): Promise<Workers> {
  const names = Object.keys(lists)
  const ports = await freePorts(names.length)
  const workers = names.map((name, i) => {
    const own = ['--health-port', String(ports[i]), '--http-port', '0', '--mllp-port', '0', '--console-port', '0']
    const args = ['run', '--stages', lists[name] as string, ...own, ...options.flags]
    return workerProcess(name, args, options.logDir, { nodeArgs: options.nodeArgs?.(name) ?? [] })
  })
  for (const worker of workers) worker.start()
  try {
    await Promise.all(workers.map((worker, i) => untilReady(worker, ports[i] as number, options.logDir)))
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.kill()))
    throw error
  }
  const processes = Object.fromEntries(workers.map((worker) => [worker.name, worker.pid()]))
  return {
    processes,
    pidOf: (name) => processes[name] as number,
    async end() {
      const codes = await Promise.all(workers.map((worker) => worker.end()))
      const bad = names.filter((_, i) => codes[i] !== 0)
      if (bad.length > 0) throw new Error(`${bad.join(', ')} did not end well; see ${options.logDir}`)
    },
  }
}

async function untilReady(worker: WorkerProcess, port: number, logDir: string): Promise<void> {
  for (const end = Date.now() + READY_MS; ; await pause(100)) {
    if (!worker.isRunning())
      throw new Error(`${worker.name} ended before it was ready: ${await saidBy(worker, logDir)}`)
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return
    if (Date.now() > end) throw new Error(`${worker.name} was not ready in ${READY_MS / 1000} seconds`)
  }
}

/** The end of what a worker printed. */
async function saidBy(worker: WorkerProcess, logDir: string): Promise<string> {
  return (await readFile(join(logDir, `${worker.name}.log`), 'utf8')).slice(-1_000)
}
