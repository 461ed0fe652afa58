import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeEvent, parsePatientControlNumber, type DataOf, type Event } from '@claimrail/domain'
import { openPayerSide } from '@claimrail/gateway'
import { openPorts, parseOptions, type OpenPorts, type RunningSource } from '@claimrail/host'
import { TOPIC_NAMES, makeEvent, type TopicName } from '@claimrail/pipeline'
import { SILENT } from '@claimrail/telemetry'
import { publishEvents, runView, type Running } from '@claimrail/worker'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AT, NPI, claim, encounterOf, numberOf } from '../claims.testing.ts'
import { interchanges } from '../interchanges.ts'
import { claimStatus, f277ca, f999, ta1 } from './answers.testing.ts'
import { acknowledgmentInbox } from './inbox.ts'

const PARTITIONS = 3

describe('the inbox of acknowledgments', () => {
  let folder: string
  let ports: OpenPorts
  let source: RunningSource
  let view: Running

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'acknowledgments-'))
    const options = parseOptions(
      {},
      { dataDir: folder, gatewayDir: join(folder, 'gateway'), pollMs: '10', partitions: String(PARTITIONS) },
    )
    ports = await openPorts(options, SILENT)
    await ports.bus.ensure(TOPIC_NAMES, PARTITIONS)
    view = await runView(interchanges, ports)
    source = await acknowledgmentInbox(ports, 300).start()
  })
  afterEach(async () => {
    await source.stop()
    await view.stop()
    await ports.close()
    await rm(folder, { recursive: true })
  })

  const drop = (name: string, bytes: Uint8Array) =>
    openPayerSide(join(folder, 'gateway')).acknowledgments.put(name, bytes)
  const taken = (to: 'archive' | 'quarantine') => readdir(join(folder, 'gateway', to, 'acknowledgments'))
  const sendOut = (...claims: [string, number][]) =>
    publishEvents(
      ports.bus,
      PARTITIONS,
      claims.map(([visit, number]) => submitted(visit, number, claims.length)),
    )

  async function answers(): Promise<(string | boolean)[][]> {
    const events = (await eventsOn('claim.acknowledged')) as Event<'claim.acknowledged'>[]
    const seen = events.map(({ data }) => [data.patientControlNumber, data.kind, data.accepted, data.category])
    return seen.toSorted((a, b) => String(a).localeCompare(String(b)))
  }

  async function eventsOn(topic: TopicName): Promise<Event[]> {
    const events: Event[] = []
    for (let partition = 0; partition < PARTITIONS; partition++) {
      for await (const record of ports.bus.read(topic, partition, 0)) {
        const decoded = decodeEvent(record.value)
        if (decoded.ok) events.push(decoded.event)
      }
    }
    return events
  }

  it('spreads a TA1 and a 999 over all claims of the interchange that they name', async () => {
    await sendOut(['V1', 7], ['V2', 7])
    await drop('ta1', ta1(7, 'A', '000'))
    await drop('999', f999(7, 'R', ['5']))
    await vi.waitFor(async () => expect(await taken('archive')).toHaveLength(2))
    expect(await answers()).toEqual(
      [
        [numberOf('V1'), '999', false, 'R'],
        [numberOf('V1'), 'TA1', true, '000'],
        [numberOf('V2'), '999', false, 'R'],
        [numberOf('V2'), 'TA1', true, '000'],
      ].toSorted((a, b) => String(a).localeCompare(String(b))),
    )
  })

  it('gives each claim its own answer of a 277CA, in the run of the attempt that the interchange held', async () => {
    await sendOut(['V1', 7])
    await sendOut(['V1', 9])
    const claims = [claimStatus(numberOf('V1'), 'A7', '164', 'K1')]
    await drop('277', f277ca({ answersTo: 7, claims }))
    await vi.waitFor(async () => expect(await eventsOn('claim.acknowledged')).toHaveLength(1))
    const [event] = await eventsOn('claim.acknowledged')
    expect(event).toMatchObject({
      encounterId: encounterOf('V1'),
      billingProviderNpi: NPI,
      revision: 7,
      at: '2026-01-06T09:30:00.000Z',
      data: {
        attempt: 7,
        accepted: false,
        statusCodes: ['164'],
        payerClaimControlNumber: 'K1',
        interchangeControlNumber: 7,
        payerId: 'ALPHA',
      },
    })
  })

  it('makes the same event of the same answer under another name and envelope', async () => {
    await sendOut(['V1', 7])
    await drop('first', f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20')] }))
    await drop('second', f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20')], number: 99 }))
    await vi.waitFor(async () => expect(await taken('archive')).toHaveLength(2))
    const ids = (await eventsOn('claim.acknowledged')).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('leaves an answer that is quicker than our own record until every claim of the file is recorded', async () => {
    await drop('early', ta1(7, 'A', '000'))
    const [one, two] = [submitted('V1', 7, 2), submitted('V2', 7, 2)]
    await publishEvents(ports.bus, PARTITIONS, [one])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await eventsOn('claim.acknowledged')).toEqual([])
    await publishEvents(ports.bus, PARTITIONS, [two])
    await vi.waitFor(async () => expect(await eventsOn('claim.acknowledged')).toHaveLength(2))
  })

  it('makes work of an answer that nobody asked for, at once when its number is mangled, else when it has waited long enough', async () => {
    const mangled = numberOf('V1').replace(/.$/, '?')
    await drop('mangled', f277ca({ claims: [claimStatus(mangled, 'A2', '20')] }))
    await drop('unknown', ta1(500, 'A', '000'))
    await vi.waitFor(async () => expect(await taken('archive')).toHaveLength(2))
    const work = (await eventsOn('work')).map(({ data }) => (data as DataOf<'work.opened'>).code)
    expect(work.toSorted()).toEqual(['acknowledgment.unknown-claim', 'acknowledgment.unknown-interchange'])
  })

  it('keeps what it can not read in quarantine, and what could be read of it', async () => {
    await sendOut(['V1', 7])
    const file = f277ca({ answersTo: 7, claims: [claimStatus(numberOf('V1'), 'A2', '20')] })
    await drop('noise', Buffer.from([0, 1, 2, 250, 251]))
    await drop('broken', file.subarray(0, file.length - 25))
    await vi.waitFor(async () => expect(await taken('quarantine')).toHaveLength(2))
    expect(await answers()).toEqual([[numberOf('V1'), '277CA', true, 'A2']])
  })
})

/** The attempt and revision are the number of the interchange, so that a test can tell them apart. */
function submitted(visit: string, number: number, claimsInFile: number): Event<'claim.submitted'> {
  const patientControlNumber = numberOf(visit)
  const event = makeEvent({
    type: 'claim.submitted',
    stage: 'transmission',
    identity: [patientControlNumber, String(number)],
    encounterId: parsePatientControlNumber(patientControlNumber)?.encounterId ?? '',
    at: AT,
    billingProviderNpi: NPI,
    revision: number,
    data: {
      patientControlNumber,
      attempt: number,
      payerId: 'ALPHA',
      interchangeControlNumber: number,
      fileName: '837P.edi',
      fileSha256: '0'.repeat(64),
      claimsInFile,
      claim: claim(visit),
    },
  })
  return event
}
