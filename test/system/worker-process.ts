import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '../../packages/cli/src/main.ts')

/** A worker of the system as a process that can be killed, stopped and started again. */
export type WorkerProcess = {
  name: string
  /** How often it was killed. */
  kills(): number
  pid(): number
  isRunning(): boolean
  start(): void
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>
  /** SIGSTOP: it lives, holds its sockets, and does nothing. */
  freeze(): void
  thaw(): void
  /** SIGTERM; resolves with the exit code. */
  end(): Promise<number | null>
}

export type WorkerLaunch = {
  /** What runs instead of the claimrail command. */
  script?: string
  /** Arguments of Node itself. */
  nodeArgs?: readonly string[]
  /** Its environment; default: ours. */
  env?: NodeJS.ProcessEnv
}

/** @param args arguments of the claimrail command */
export function workerProcess(
  name: string,
  args: readonly string[],
  logDir: string,
  { script = CLI, nodeArgs = [], env = process.env }: WorkerLaunch = {},
): WorkerProcess {
  const command = ['--disable-warning=ExperimentalWarning', ...nodeArgs, script, ...args]
  const log = createWriteStream(join(logDir, `${name}.log`), { flags: 'a' })
  let child: ChildProcess | undefined
  let killed = 0
  process.on('exit', () => child?.kill('SIGKILL'))

  function running(): ChildProcess {
    if (!child) throw new Error(`${name} was not started`)
    return child
  }
  return {
    name,
    kills: () => killed,
    pid: () => running().pid as number,
    isRunning: () => child !== undefined && !isGone(child),
    start() {
      child = launch(command, env, log)
    },
    async kill() {
      const victim = running()
      killed++
      await gone(victim, 'SIGKILL')
    },
    freeze: () => void running().kill('SIGSTOP'),
    thaw: () => void running().kill('SIGCONT'),
    async end() {
      const ending = running()
      await gone(ending, 'SIGTERM')
      return ending.exitCode
    },
  }
}

function launch(command: readonly string[], env: NodeJS.ProcessEnv, log: WriteStream): ChildProcess {
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  return child
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function gone(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (isGone(child)) return
  child.kill(signal)
  await once(child, 'exit')
}
