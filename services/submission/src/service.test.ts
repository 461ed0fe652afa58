import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeEvent, type Event } from '@claimrail/domain'
import { openPayerSide } from '@claimrail/gateway'
import { parseOptions, startHost, type Host } from '@claimrail/host'
import type { TopicName } from '@claimrail/pipeline'
import type { TelemetryEvent } from '@claimrail/telemetry'
import { publishEvents } from '@claimrail/worker'
import { read837P } from '@claimrail/x12'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimStatus, f277ca } from './acknowledgments/answers.testing.ts'
import { claim, coverage, numberOf, scrubbed } from './claims.testing.ts'
import { submission } from './service.ts'

const PARTITIONS = 2

describe('the submission service', () => {
  let folder: string
  let host: Host
  let told: TelemetryEvent[]

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'submission-'))
    host = await start()
  })
  afterEach(async () => {
    await host.stop()
    await rm(folder, { recursive: true })
  })

  function start(): Promise<Host> {
    told = []
    const options = parseOptions(
      {},
      {
        dataDir: folder,
        gatewayDir: join(folder, 'gateway'),
        partitions: String(PARTITIONS),
        pollMs: '10',
        lingerMs: '20',
        healthPort: '0',
        logLevel: 'silent',
      },
    )
    return startHost([submission], options, { telemetry: { emit: (event) => void told.push(event) } })
  }

  const payer = () => openPayerSide(join(folder, 'gateway'))
  const publish = (...events: Event[]) => publishEvents(host.context.bus, PARTITIONS, events)

  async function eventsOn(topic: TopicName): Promise<Event[]> {
    const events: Event[] = []
    for (let partition = 0; partition < PARTITIONS; partition++) {
      for await (const { value } of host.context.bus.read(topic, partition, 0)) {
        const decoded = decodeEvent(value)
        if (decoded.ok) events.push(decoded.event)
      }
    }
    return events
  }

  async function claimsAtPayer(): Promise<string[]> {
    const seen: string[] = []
    for (const { name } of await payer().claims.list()) {
      for await (const one of read837P(await payer().claims.get(name))) seen.push(one.patientControlNumber)
    }
    return seen.toSorted()
  }

  it('puts claims into files, one for each payer and partition, and records what is in them', async () => {
    const visits = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6']
    const to = (i: number) => (i < 2 ? { coverage: coverage('BETA') } : {})
    await publish(...visits.map((visit, i) => scrubbed(visit, claim(visit, to(i)))))
    await vi.waitFor(async () => expect(await eventsOn('claim.submitted')).toHaveLength(6), 5_000)
    expect(await claimsAtPayer()).toEqual(visits.map((visit) => numberOf(visit)).toSorted())
    const numbers = (await eventsOn('claim.submitted')).map((event) => (event as Event<'claim.submitted'>).data)
    const files = new Set(
      numbers.map(({ fileName, interchangeControlNumber }) => `${fileName} ${interchangeControlNumber}`),
    )
    expect(files.size).toBe((await payer().claims.list()).length)
    const sent = told.filter((event) => event.event === 'file.sent')
    expect(sent.reduce((sum, event) => sum + event.claims, 0)).toBe(6)
  })

  it('sends nothing again after a restart, and sends a rejected claim again only when it was asked for', async () => {
    await publish(scrubbed('V1', claim()))
    await vi.waitFor(async () => expect(await eventsOn('claim.submitted')).toHaveLength(1), 5_000)
    await host.stop()
    host = await start()
    const [first] = (await eventsOn('claim.submitted')) as Event<'claim.submitted'>[]
    const answersTo = first?.data.interchangeControlNumber ?? 0
    await payer().acknowledgments.put(
      '277.edi',
      f277ca({ answersTo, claims: [claimStatus(numberOf('V1'), 'A7', '255')] }),
    )
    await vi.waitFor(async () => expect(await eventsOn('work')).toHaveLength(1), 5_000)
    expect((await eventsOn('work'))[0]?.data).toMatchObject({ kind: 'rejected', code: '277CA.A7.255', owner: 'coder' })
    expect(await claimsAtPayer()).toHaveLength(1)
    await publish(scrubbed('V1', claim('V1', { diagnoses: ['I119', 'E119'] }), { revision: 2 }))
    await vi.waitFor(async () => expect(await claimsAtPayer()).toHaveLength(2), 5_000)
  })
})
