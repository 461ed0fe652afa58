import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { WORKERS } from '../system/installation.ts'
import { stretch, warmUp } from './chain.ts'
import { clinicSupply } from './messages.ts'
import type { Options } from './options.ts'
import type { Servers } from './servers.ts'
import { distributedSession } from './session.ts'

/** Share (0 to 1) of a worker's working time by what it went to, largest first. */
export type Profile = { worker: string; seconds: number; shares: readonly (readonly [string, number])[] }

/** One run in which each worker writes a CPU profile (for the developer tools of a browser) to `folder`. */
export async function profileWorkers(servers: Servers, options: Options, folder: string): Promise<Profile[]> {
  const dir = resolve(folder)
  await mkdir(dir, { recursive: true })
  const nodeArgs = (worker: string) => ['--cpu-prof', '--cpu-prof-dir', dir, '--cpu-prof-name', fileOf(worker)]
  const session = await distributedSession(servers, { name: 'profile', partitions: options.partitions, nodeArgs })
  const window = { from: 0, to: 0 }
  try {
    const supply = clinicSupply(options.seed, options.partitions)
    await warmUp(session.pipeline.chain, supply.take(options.warm))
    const records = supply.take(2 * options.encounters)
    window.from = monotonicMicros()
    await stretch(session.pipeline.chain, records)
    window.to = monotonicMicros()
  } finally {
    await session.end()
  }
  const written = new Set(await readdir(dir))
  const workers = WORKERS.filter((worker) => written.has(fileOf(worker)))
  return Promise.all(
    workers.map(async (worker) => read(worker, await readFile(join(dir, fileOf(worker)), 'utf8'), window)),
  )
}

/** The clock of profiles: the same for all processes of a machine. */
function monotonicMicros(): number {
  return Number(process.hrtime.bigint() / 1000n)
}

function fileOf(worker: string): string {
  return `${worker}.cpuprofile`
}

type Node = { id: number; callFrame: { functionName: string; url: string }; children?: number[] }
type CpuProfile = { nodes: Node[]; startTime: number; samples: number[]; timeDeltas: number[] }

const IDLE = '(idle)'

/** What a profile says of the window: waiting and what came before or after is left out. */
function read(worker: string, text: string, window: { from: number; to: number }): Profile {
  const { nodes, startTime, samples, timeDeltas } = JSON.parse(text) as CpuProfile
  const names = namesOf(nodes)
  const micros = new Map<string, number>()
  let total = 0
  let at = startTime
  for (const [i, id] of samples.entries()) {
    const name = names.get(id) ?? 'other'
    const delta = timeDeltas[i] ?? 0
    at += delta
    if (name === IDLE || at < window.from || at > window.to) continue
    micros.set(name, (micros.get(name) ?? 0) + delta)
    total += delta
  }
  const shares = [...micros].map(([name, one]) => [name, one / total] as const).sort((a, b) => b[1] - a[1])
  return { worker, seconds: total / 1e6, shares }
}

/** What runs in Node itself is counted to whoever called it. */
function namesOf(nodes: readonly Node[]): Map<number, string> {
  const names = new Map<number, string>()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const walk = (node: Node, caller: string): void => {
    const own = nameOf(node.callFrame) ?? caller
    names.set(node.id, own)
    for (const id of node.children ?? []) walk(byId.get(id) as Node, own)
  }
  const [root] = nodes
  if (root) walk(root, 'Node itself')
  return names
}

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/\/zod\//, 'checking (zod)'],
  [/\/packages\/domain\/src\/codec/, 'JSON of events'],
  [/\/kafkajs\//, 'Kafka client (kafkajs)'],
  [/\/packages\/bus\//, 'bus adapter'],
  [/\/(ioredis|redis-parser|denque|standard-as-callback|@ioredis)\//, 'Redis client (ioredis)'],
  [/\/packages\/views\//, 'views: JSON and index entries of states'],
  [/\/packages\/worker\//, 'executor: JSON of memories, order, dead letters'],
  [/\/packages\/(pipeline|domain)\//, 'stamping: ids, partitions'],
  [/\/packages\/tracking\//, 'tracker fold'],
  [/\/packages\/x12\//, 'X12 writing'],
  [/\/packages\/codesets\//, 'code sets'],
  [/\/packages\/gateway\//, 'files'],
  [/\/packages\/(host|telemetry|cli)\//, 'host, log, metrics'],
  [/\/(pino|prom-client|sonic-boom)\//, 'host, log, metrics'],
  [/\/services\//, "the stage's own decision"],
]

function nameOf({ functionName, url }: Node['callFrame']): string | undefined {
  if (functionName === '(garbage collector)') return 'garbage collection'
  if (functionName === IDLE) return IDLE
  if (functionName === '(program)') return 'Node itself'
  return PLACES.find(([place]) => place.test(url))?.[1]
}

/** The profiles as text: for each worker what takes more than a fiftieth of its time. */
export function profileText(profiles: readonly Profile[]): string {
  return profiles
    .map(({ worker, seconds, shares }) => {
      const lines = shares
        .filter(([, share]) => share >= 0.02)
        .map(([name, share]) => `  ${String(Math.round(100 * share)).padStart(3)} %  ${name}`)
      return [`${worker}: ${seconds.toFixed(1)} s of work`, ...lines].join('\n')
    })
    .join('\n\n')
}
