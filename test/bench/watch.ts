import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'

const TICKS_PER_SECOND = 100

/** What a process has used so far, as Linux counts it. */
export type Usage = { cpuSeconds: number; rssMb: number; peakMb: number }

/** Undefined when the process is gone, or where there is no /proc. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const cpuSeconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return { cpuSeconds, rssMb: megabytes(status, 'VmRSS'), peakMb: megabytes(status, 'VmHWM') }
  } catch {
    return undefined
  }
}

function megabytes(status: string, field: string): number {
  const found = new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)
  return Number(found?.[1] ?? 0) / 1024
}

/** Processes by the name that the report gives them. */
export type Processes = Readonly<Record<string, number>>

/** Makes the peak of a process start anew from what it holds now, where the system lets us. */
export function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Not ours to reset: then the peak is since the process began, and only higher.
  }
}

/** What a stretch of time cost. */
export type Cost = {
  /** CPU seconds by process, those of the bench itself as `bench`. */
  cpu: Readonly<Record<string, number>>
  /** Share of the machine's time (0 to 1) that went to processes that are none of these. */
  othersShare: number
}

/** Begins to count; the function that it returns says what was used since. */
export function watch(processes: Processes): () => Cost {
  const all = { ...processes, bench: process.pid }
  const before = snapshot(all)
  return () => {
    const after = snapshot(all)
    const cpu = Object.fromEntries(Object.keys(all).map((name) => [name, used(name, before.cpu, after.cpu)]))
    const ours = Object.values(cpu).reduce((sum, seconds) => sum + seconds, 0)
    const whole = (after.at - before.at) * availableParallelism()
    return { cpu, othersShare: Math.min(1, Math.max(0, (after.busy - before.busy - ours) / whole)) }
  }
}

type Snapshot = { at: number; busy: number; cpu: Record<string, number> }

function snapshot(processes: Processes): Snapshot {
  const entries = Object.entries(processes).map(([name, pid]) => [name, usageOf(pid)?.cpuSeconds ?? 0])
  return {
    at: performance.now() / 1000,
    busy: busySeconds(),
    cpu: Object.fromEntries(entries) as Record<string, number>,
  }
}

function used(name: string, before: Record<string, number>, after: Record<string, number>): number {
  return Math.max(0, (after[name] ?? 0) - (before[name] ?? 0))
}

/** CPU seconds that the machine has spent on anything, or that another machine took from it. */
function busySeconds(): number {
  try {
    const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = readFileSync('/proc/stat', 'utf8')
      .slice('cpu'.length, 300)
      .trim()
      .split(/\s+/)
      .map(Number)
    return (user + nice + system + irq + softirq + steal) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}

/** Share of the machine (0 to 1) that is busy without the bench, looked at for `ms`. */
export async function machineLoad(ms: number): Promise<number> {
  const stop = watch({})
  await pause(ms)
  return stop().othersShare
}

/** Processes that this one started and that still run. */
export function childrenHere(): { pid: number; command: string }[] {
  return processFolders().flatMap((name) => {
    const command = commandOfChild(Number(name))
    return command === undefined ? [] : [{ pid: Number(name), command }]
  })
}

function processFolders(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function commandOfChild(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return parent === process.pid ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] : undefined
  } catch {
    return undefined
  }
}
