import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clinicDay } from '@claimrail/clinic'
import { status, type Status } from '@claimrail/operations'
import { conservation } from '@claimrail/tracking'
import { kafkaOfRun, redisOfRun, uniqueName } from '@claimrail/testing/run'
import { installation, WORKERS, type Installation } from '../system/installation.ts'
import type { WorkerProcess } from '../system/worker-process.ts'
import { eventsOfType, readLog } from '../system/log.ts'

const kafka = kafkaOfRun()
const redis = redisOfRun()
const ENCOUNTERS = 150

describe.skipIf(!kafka.available || !redis.available)('five workers as separate processes on Kafka and Redis', () => {
  let place: Installation
  let processes: WorkerProcess[]
  let settled: Status

  beforeAll(async () => {
    if (!kafka.available || !redis.available) return
    place = await installation({ brokers: kafka.brokers, redisUrl: redis.url, namespace: uniqueName('e2e') })
    processes = [...WORKERS.map((name) => place.worker(name)), place.payer(['--seed', 'e2e'])]
    for (const process of processes) process.start()
    await feedClinic(place)
    settled = await untilSettled(place)
  })

  afterAll(async () => {
    await Promise.all(processes.map((process) => process.end().catch(() => null)))
    await place.close()
  })

  test('every encounter ends in a state and none is left on its way', () => {
    const { encounters } = settled
    expect(Object.values(encounters).reduce((sum, count) => sum + count, 0)).toBe(ENCOUNTERS)
    expect(encounters).toMatchObject({ registered: 0, coded: 0, scrubbed: 0, atPayer: 0, dead: 0, parked: 0 })
    expect(encounters.paid + encounters.patientOwes).toBeGreaterThan(ENCOUNTERS / 4)
  })

  test('the log and the views agree to the cent', async () => {
    const { gap, balances } = await conservation(place.bus, await place.views.tally('encounters'), place.partitions)
    expect(balances.filter((balance) => balance.gap !== 0)).toEqual([])
    expect(gap).toBe(0)
    expect((await place.claimrail('status', '--check')).code).toBe(0)
  })

  test('each control number is used once and each claim was sent once', async () => {
    const log = await readLog(place.bus, place.partitions)
    expect(log.conflicting).toEqual([])
    const submitted = eventsOfType(log, 'claim.submitted')
    const attempts = submitted.map(({ data }) => `${data.patientControlNumber} ${data.attempt}`)
    expect(new Set(attempts).size).toBe(attempts.length)
    const files = new Map(submitted.map(({ data }) => [data.fileName, data.interchangeControlNumber]))
    expect(new Set(files.values()).size).toBe(files.size)
  })

  test('a rejected claim that is replayed goes again, as a second attempt', async () => {
    const { stdout } = await place.claimrail('failed', '--state', 'rejected', '--limit', '1', '--json')
    const [line] = stdout.split('\n')
    const { encounterId } = JSON.parse(line as string)
    const replayed = await place.claimrail('replay', '--id', encounterId, '--because', 'test', '--json')
    expect(JSON.parse(replayed.stdout)).toMatchObject({ copied: 1, skipped: {} })
    await until(async () => {
      const view = JSON.parse((await place.claimrail('encounter', encounterId, '--json')).stdout)
      return view.claims.some((claim: { attempts: number }) => claim.attempts === 2)
    })
    await untilSettled(place)
    expect((await place.claimrail('status', '--check')).code).toBe(0)
  })

  test('the same files fed again change nothing', async () => {
    const before = await status(place, Date.now())
    await feedClinic(place)
    const after = await untilSettled(place)
    expect({ ...after.ledger, ...after.encounters }).toEqual({ ...before.ledger, ...before.encounters })
  })

  test('every worker stops within ten seconds of a SIGTERM, with exit code 0', async () => {
    const began = Date.now()
    const codes = await Promise.all(processes.map((process) => process.end()))
    expect(codes).toEqual(processes.map(() => 0))
    expect(Date.now() - began).toBeLessThan(10_000)
  })
})

async function feedClinic(place: Installation): Promise<void> {
  const folder = join(place.folder, 'clinic')
  await mkdir(folder, { recursive: true })
  for (const file of clinicDay({ seed: 'e2e', encounters: ENCOUNTERS, date: '2026-01-05' }).files()) {
    await writeFile(join(folder, file.name), file.bytes)
  }
  const fed = await place.claimrail('feed', folder, '--json', '--refused', join(place.folder, 'refused.ndjson'))
  expect(fed.code, fed.stderr).toBe(0)
}

/** Nothing on its way, nothing unread, and that for two seconds. */
async function untilSettled(place: Installation): Promise<Status> {
  let quietSince = Date.now()
  let last: Status | undefined
  await until(async () => {
    last = await status(place, Date.now())
    if (isMoving(last)) quietSince = Date.now()
    return Date.now() - quietSince > 2000
  })
  return last as Status
}

function isMoving({ encounters, stages, viewBacklog }: Status): boolean {
  const { assembling, registered, coded, scrubbed, atPayer } = encounters
  const unread = stages.reduce((sum, stage) => sum + stage.backlog, viewBacklog)
  return unread + assembling + registered + coded + scrubbed + atPayer > 0
}

async function until(met: () => Promise<boolean>, limitMs = 120_000): Promise<void> {
  const giveUpAt = Date.now() + limitMs
  while (!(await met())) {
    if (Date.now() > giveUpAt) throw new Error(`not met within ${limitMs / 1000} s`)
    await pause(250)
  }
}
