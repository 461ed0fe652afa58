import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clinicDay } from '@claimrail/clinic'
import { encounterIdOf } from '@claimrail/domain'
import { status, type Ports, type Status } from '@claimrail/operations'
import { startKafka, startRedis } from '@claimrail/testing'
import { installation, WORKERS, type Installation } from '../system/installation.ts'
import type { WorkerProcess } from '../system/worker-process.ts'
import { unleash } from './chaos.ts'
import { gather } from './gather.ts'
import { verify, type Findings } from './verify.ts'

export type FaultPlan = {
  encounters: number
  seed: number
  killsEach: number
  /** Epoch-independent name of the run. */
  namespace: string
  say(line: string): void
}

export type FaultResult = { encounters: number; kills: number; findings: Findings; repeated: number; seconds: number }

/** Longer than the group waits for a silent member, so that a frozen worker wakes without its partitions. */
const FROZEN_MS = 45_000
const SETTLE_LIMIT_MS = 240_000

/** Feeds a clinic's day to separate workers, kills them at random while they work, and judges what is left. */
export async function runFaults(plan: FaultPlan): Promise<FaultResult> {
  const began = Date.now()
  const [kafka, redis] = await Promise.all([startKafka(), startRedis()])
  plan.say(`Kafka from ${kafka.how}, Redis from ${redis.how}`)
  const place = await installation({ brokers: kafka.brokers, redisUrl: redis.url, namespace: plan.namespace })
  const workers = WORKERS.map((name) => place.worker(name))
  const second = place.worker('scrubbing,submission', '-second')
  const payer = place.payer(['--seed', String(plan.seed), '--twice', '--split', '2', '--late', '300'])
  const all = [...workers, second, payer]
  try {
    for (const process of all) process.start()
    const expected = await feed(place, plan)
    plan.say(
      `${expected.size} encounters fed; ${workers.length} workers and the payer will be killed ${plan.killsEach} times each`,
    )
    const chaos = { seed: plan.seed, killsEach: plan.killsEach, everyMs: [200, 1800] as const, frozenMs: FROZEN_MS }
    const kills = await unleash([...workers, payer], [second], chaos)
    plan.say(`${kills} kills done; waiting until nothing moves`)
    await untilQuiet(place, plan)
    await endAll(all)
    const remains = await gather(place, expected)
    return {
      encounters: expected.size,
      kills,
      findings: verify(remains),
      repeated: remains.log.repeated,
      seconds: (Date.now() - began) / 1000,
    }
  } finally {
    await endAll(all)
    await place.close()
    await Promise.all([kafka.stop(), redis.stop()])
  }
}

/** The command feeds while workers are killed: what it was told is durable must not be lost. */
async function feed(place: Installation, plan: FaultPlan): Promise<Set<string>> {
  const day = clinicDay({ seed: String(plan.seed), encounters: plan.encounters, date: '2026-01-05' })
  const folder = join(place.folder, 'clinic')
  await mkdir(folder)
  for (const file of day.files()) await writeFile(join(folder, file.name), file.bytes)
  const { code, stderr } = await place.claimrail('feed', folder, '--json')
  if (code !== 0) throw new Error(`feed ended with ${code}: ${stderr.slice(-500)}`)
  const ids = [...day.expectedEncounters()].map((one) => encounterIdOf(place.idKey, one.sourceSystem, one.visitNumber))
  return new Set(ids)
}

async function untilQuiet(place: Ports, plan: FaultPlan): Promise<void> {
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS
  let picture = ''
  let quietSince = Date.now()
  while (Date.now() < giveUpAt) {
    const now = await status(place, Date.now())
    const next = JSON.stringify([now.encounters, now.ledger])
    if (next !== picture || backlog(now) > 0) quietSince = Date.now()
    picture = next
    if (now.encounters.atPayer === 0 && Date.now() - quietSince > 5000) return
    if (Date.now() - quietSince > 40_000)
      return plan.say('nothing moves any more, though some claims are still at the payer')
    await pause(500)
  }
  plan.say('gave up waiting; the judge will say what is stuck')
}

function backlog({ stages, viewBacklog }: Status): number {
  return stages.reduce((sum, stage) => sum + stage.backlog, viewBacklog)
}

async function endAll(processes: readonly WorkerProcess[]): Promise<void> {
  await Promise.all(processes.map((process) => process.end().catch(() => null)))
}
