import { cpus, totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { TOPIC_NAMES } from '@claimrail/pipeline'
import { stretch, warmUp } from './chain.ts'
import { fatesOf, weightOfLog } from './fates.ts'
import { partsOf, ratioOf, rowsOf, type Backlog, type Figures, type PipelineRun, type Runs } from './figures.ts'
import { measureLatency } from './latency.ts'
import { clinicSupply, type Supply } from './messages.ts'
import type { Options } from './options.ts'
import { measureQueueChain } from './queue-chain.ts'
import { median } from './rate.ts'
import { weightOfViews } from './redis-bytes.ts'
import { measureRelay, type RelayMode } from './relay.ts'
import type { Servers } from './servers.ts'
import { distributedSession, embeddedSession, openBus, textsOf, type Session } from './session.ts'
import { forgetPeak, machineLoad, usageOf } from './watch.ts'
import { WORKERS } from '../system/installation.ts'

type Say = (text: string) => void

/** Slow ones get a part of the messages: their pace does not depend on how many wait. */
const PART = 4
const QUIET = 0.1
const LOOK_MS = 2_000
/** Of the measured throughput, for the steady load. */
const STEADY_SHARE = 0.5

type Work = { servers: Servers; options: Options; say: Say }

/** All rows, interleaved; in the last run also the growing backlog and the steady load. */
export async function runAll(work: Work): Promise<Figures> {
  const { options, say } = work
  const busyBefore = await untilQuiet(work)
  const runs: Runs = { batched: [], single: [], queues: [], embedded: [], pipeline: [] }
  let rest: LastRun | undefined
  for (let run = 1; run <= options.runs; run++) {
    if (run > 1) await untilQuiet(work)
    say(`run ${run} of ${options.runs}`)
    runs.batched.push(await relay(work, run, 'batched', options.encounters))
    runs.single.push(await relay(work, run, 'single', partOf(options.encounters)))
    runs.queues.push(await queues(work, partOf(options.encounters)))
    runs.embedded.push(await embedded(work, run))
    rest = await distributed(work, run, runs)
  }
  const rows = rowsOf(runs)
  const [processor] = cpus()
  return {
    machine: {
      cpu: processor?.model ?? 'unknown',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
      node: process.versions.node,
    },
    encounters: options.encounters,
    seed: options.seed,
    partitions: options.partitions,
    busyBefore,
    rows,
    ratio: ratioOf(rows),
    parts: partsOf(runs.pipeline),
    ...(rest as LastRun),
  }
}

type LastRun = Pick<Figures, 'backlogs' | 'latency' | 'fates' | 'log' | 'redis'>

/** Waits for a quiet machine as long as the options say; returns how much of it others have. */
async function untilQuiet({ options, say }: Work): Promise<number> {
  for (const end = Date.now() + options.wait * 1000; ; await pause(LOOK_MS)) {
    const load = await machineLoad(LOOK_MS)
    if (load <= QUIET) return load
    if (Date.now() > end) {
      say(
        `WARNING: others have ${Math.round(100 * load)} % of this machine; the figures will be worse than it could do`,
      )
      return load
    }
  }
}

function partOf(count: number): number {
  return Math.max(1, Math.round(count / PART))
}

function supplyOf({ seed, partitions }: Options): Supply {
  return clinicSupply(seed, partitions)
}

async function relay({ servers, options, say }: Work, run: number, mode: RelayMode, count: number) {
  const supply = supplyOf(options)
  const namespace = `relay-${mode}-${run}`
  const bus = openBus(servers, namespace)
  const place = { bus, brokers: servers.brokers, namespace, partitions: options.partitions, servers: servers.kafka }
  try {
    const done = await measureRelay(place, mode, supply.take(Math.min(options.warm, count)), supply.take(count))
    say(`  empty relay, ${mode}: ${perSecond(done)}`)
    return done
  } finally {
    await bus.close()
  }
}

async function queues({ servers, options, say }: Work, count: number) {
  const supply = supplyOf(options)
  const [warm, values] = [textsOf(supply.take(Math.min(options.warm, count))), textsOf(supply.take(count))]
  const done = await measureQueueChain(servers.queueUrl, servers.queue, warm, values)
  say(`  empty BullMQ chain: ${perSecond(done)}`)
  return done
}

async function embedded({ servers, options, say }: Work, run: number) {
  const supply = supplyOf(options)
  const session = await embeddedSession(servers, { name: `embedded-${run}`, partitions: options.partitions })
  try {
    await warmUp(session.pipeline.chain, supply.take(options.warm))
    const done = await stretch(session.pipeline.chain, supply.take(options.encounters))
    say(`  pipeline in one process, embedded: ${perSecond(done)}`)
    return done
  } finally {
    await session.end()
  }
}

/** One run of the distributed pipeline; the last one goes on to the growing backlog and the steady load. */
async function distributed(work: Work, run: number, runs: Runs): Promise<LastRun | undefined> {
  const { servers, options, say } = work
  const supply = supplyOf(options)
  const name = `pipeline-${run}`
  const session = await distributedSession(servers, { name, partitions: options.partitions })
  const { pipeline, bus } = session
  try {
    await warmUp(pipeline.chain, supply.take(options.warm))
    const first = await backlogOf(session, supply, options.encounters)
    runs.pipeline.push(first.run)
    say(`  pipeline: ${perSecond(first.run.stretch)}`)
    if (run < options.runs) return undefined
    const backlogs = [first.backlog]
    for (const factor of [2, 4]) {
      const { backlog, run } = await backlogOf(session, supply, factor * options.encounters)
      backlogs.push(backlog)
      say(`  backlog of ${backlog.encounters}: ${perSecond(run.stretch)}`)
    }
    const rate = STEADY_SHARE * median(runs.pipeline.map(({ stretch }) => stretch.messages / stretch.seconds))
    const latency = await measureLatency(bus, pipeline, supply.take(Math.ceil(rate * options.steadySeconds)), rate)
    say(`  steady load: p50 ${latency.p50} ms`)
    const fates = await fatesOf(bus)
    if (fates.lost > 0) throw new Error(`${fates.lost} encounters are lost`)
    const [log, redis] = await Promise.all([weightOfLog(bus, TOPIC_NAMES), weightOfViews(servers.redisUrl, name)])
    return { backlogs, latency, fates, log, redis }
  } finally {
    await session.end()
  }
}

async function backlogOf({ pipeline }: Session, supply: Supply, count: number) {
  const records = supply.take(count)
  const before = await pipeline.events()
  for (const name of WORKERS) forgetPeak(pipeline.workers.pidOf(name))
  const done = await stretch(pipeline.chain, records)
  const after = await pipeline.events()
  const events = Object.fromEntries(Object.keys(after).map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]))
  const peaks = WORKERS.map((name) => [name, usageOf(pipeline.workers.pidOf(name))?.peakMb ?? 0] as const)
  const run: PipelineRun = { stretch: done, events }
  const backlog: Backlog = { encounters: count, peakMb: Object.fromEntries(peaks) }
  return { run, backlog }
}

function perSecond({ messages, seconds, cost }: { messages: number; seconds: number; cost: { othersShare: number } }) {
  return `${Math.round(messages / seconds)}/s (others had ${Math.round(100 * cost.othersShare)} % of the machine)`
}
