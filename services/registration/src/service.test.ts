import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeEvent, type Event } from '@claimrail/domain'
import { parseOptions, startHost, type Host } from '@claimrail/host'
import { TOPICS, type TopicName } from '@claimrail/pipeline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HL7_CHARGE, HL7_DIAGNOSIS, HL7_INSURANCE, HL7_PRACTICE, VISIT, hl7Message } from './example.fixture.ts'
import { frameOf } from './intake/mllp-frames.ts'
import { registration } from './service.ts'

let folder: string
let host: Host
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registration-service-'))
  const ports = { httpPort: '0', mllpPort: '0', healthPort: '0', consolePort: '0' }
  host = await startHost(
    [registration],
    parseOptions({}, { dataDir: folder, logLevel: 'silent', partitions: '2', ...ports }),
  )
})
afterEach(async () => {
  await host.stop()
  await rm(folder, { recursive: true, force: true })
})

async function eventsOn(topic: TopicName): Promise<Event[]> {
  const events: Event[] = []
  for (const partition of [0, 1]) {
    for await (const { value } of host.context.bus.read(topic, partition, 0)) {
      const decoded = decodeEvent(value)
      if (decoded.ok) events.push(decoded.event)
    }
  }
  return events
}

const address = (name: string) => host.addresses[name] ?? ''

test('a visit sent over HTTP is registered, and sent again nothing happens', async () => {
  const send = () =>
    fetch(`http://${address('intake.http')}/encounters`, {
      method: 'POST',
      body: JSON.stringify(VISIT),
      headers: { 'content-type': 'application/json' },
    })
  const { encounterIds } = (await (await send()).json()) as { encounterIds: string[] }
  await expect.poll(() => eventsOn('encounter.registered'), { timeout: 10_000 }).toHaveLength(1)
  expect((await send()).status).toBe(202)
  await expect.poll(() => eventsOn('encounter.received'), { timeout: 10_000 }).toHaveLength(2)
  const [registered] = await eventsOn('encounter.registered')
  expect(registered).toMatchObject({ encounterId: encounterIds[0], revision: 1, data: { visitNumber: 'V1001' } })
  expect(TOPICS['encounter.registered'].holds).toContain(registered?.type)
  await host.stop()
})

test('arrival, charges and discharge over MLLP make one registered encounter', async () => {
  const [hostname, port] = address('intake.mllp').split(':')
  const messages = [
    hl7Message('ADT^A04', [HL7_INSURANCE, HL7_PRACTICE], { id: 'M1' }),
    hl7Message('DFT^P03', [HL7_CHARGE, HL7_DIAGNOSIS], { id: 'M2' }),
    hl7Message('ADT^A03', [], { id: 'M3' }),
  ]
  const answers = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), hostname, () => socket.end(Buffer.concat(messages.map(frameOf))))
    socket
      .on('data', (chunk) => (text += String(chunk)))
      .on('error', reject)
      .on('close', () => resolve(text))
  })
  expect([...answers.matchAll(/\rMSA\|(\w+)\|(\w+)/g)].map(([, code, id]) => `${code} ${id}`)).toEqual([
    'AA M1',
    'AA M2',
    'AA M3',
  ])
  await expect.poll(() => eventsOn('encounter.registered'), { timeout: 10_000 }).toHaveLength(1)
  expect((await eventsOn('encounter.registered'))[0]?.data).toMatchObject({
    ...{ class: 'office', placeOfService: '11', charges: [{ code: '99213', amountCents: 15_000 }] },
    diagnoses: [{ code: 'E119' }],
  })
})

test('a finished visit that lacks something becomes work for registration', async () => {
  const { coverages: _, ...parts } = VISIT.parts
  await fetch(`http://${address('intake.http')}/encounters`, {
    method: 'POST',
    body: JSON.stringify({ ...VISIT, parts }),
    headers: { 'content-type': 'application/json' },
  })
  await expect.poll(() => eventsOn('work'), { timeout: 10_000 }).toHaveLength(1)
  expect((await eventsOn('work'))[0]?.data).toMatchObject({
    code: 'registration.coverages-missing',
    owner: 'registration',
  })
})
