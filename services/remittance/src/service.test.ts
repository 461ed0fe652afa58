import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeEvent, type DataOf, type Event } from '@claimrail/domain'
import { openPayerSide } from '@claimrail/gateway'
import { parseOptions, startHost, type Host } from '@claimrail/host'
import type { TopicName } from '@claimrail/pipeline'
import { publishEvents } from '@claimrail/worker'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PRIMARY, claim, submitted } from './claims.testing.ts'
import { file835, remittance as remittanceOf, writtenPayment } from './inbox/claims-835.testing.ts'
import { remittance } from './service.ts'

const PARTITIONS = 2
const PAID = remittanceOf({ claims: [writtenPayment(PRIMARY)], paymentCents: 8_000 })

describe('the remittance service', () => {
  let folder: string
  let host: Host

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'remittance-'))
    const options = parseOptions(
      {},
      {
        dataDir: folder,
        gatewayDir: join(folder, 'gateway'),
        partitions: String(PARTITIONS),
        pollMs: '10',
        healthPort: '0',
        logLevel: 'silent',
      },
    )
    host = await startHost([remittance], options)
    await publishEvents(host.context.bus, PARTITIONS, [submitted(claim())])
  })
  afterEach(async () => {
    await host.stop()
    await rm(folder, { recursive: true })
  })

  const drop = (name: string, bytes: Uint8Array) => openPayerSide(join(folder, 'gateway')).remittances.put(name, bytes)
  const taken = (to: 'archive' | 'quarantine') => readdir(join(folder, 'gateway', to, 'remittances'))

  async function eventsOn<Data>(topic: TopicName): Promise<Data[]> {
    const events: Event[] = []
    for (let partition = 0; partition < PARTITIONS; partition++) {
      for await (const { value } of host.context.bus.read(topic, partition, 0)) {
        const decoded = decodeEvent(value)
        if (decoded.ok) events.push(decoded.event)
      }
    }
    return events.map(({ data }) => data as Data)
  }

  const adjudications = () => eventsOn<DataOf<'claim.adjudicated'>>('claim.adjudicated')
  const work = () => eventsOn<DataOf<'work.opened'>>('work')

  it('posts an 835 once, though it comes twice under another name and another envelope', async () => {
    await drop('a.835', file835([PAID], 1, '2026-02-02'))
    await drop('b.835', file835([PAID], 2, '2026-02-09', { lineEnding: '\r\n' }))
    await vi.waitFor(async () => expect(await taken('archive')).toHaveLength(2), 5_000)
    await vi.waitFor(async () => expect(await adjudications()).toHaveLength(1), 5_000)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await adjudications()).toMatchObject([{ result: 'paid', next: 'patient', paidCents: 8_000 }])
    expect(await work()).toEqual([])
  })

  it('parks an 835 that does not balance and posts nothing of it, but posts the sound one beside it', async () => {
    const off = remittanceOf({ claims: [writtenPayment(PRIMARY)], paymentCents: 8_001, traceNumber: 'T9' })
    await drop('mixed.835', file835([off, PAID], 1, '2026-02-02', { check: false }))
    await vi.waitFor(async () => expect(await taken('quarantine')).toEqual(['mixed.835']), 5_000)
    await vi.waitFor(async () => expect(await adjudications()).toHaveLength(1), 5_000)
    expect((await adjudications()).map(({ source }) => source.traceNumber)).toEqual(['T1'])
    expect(await work()).toMatchObject([
      { code: 'remittance.out-of-balance', owner: 'biller', amountCents: 8_001, fields: ['BPR02'] },
    ])
  })

  it('makes work of a payment under a number that was mangled on the way, and loses nothing of the rest', async () => {
    const mangled = writtenPayment(PRIMARY.replace(/.$/, '?'), { paidCents: 8_000 })
    await drop(
      'mangled.835',
      file835([remittanceOf({ claims: [mangled, writtenPayment(PRIMARY)], paymentCents: 16_000 })]),
    )
    await vi.waitFor(async () => expect(await adjudications()).toHaveLength(1), 5_000)
    expect(await work()).toMatchObject([{ code: 'remittance.unknown-control-number', amountCents: 8_000 }])
    await vi.waitFor(async () => expect(await taken('archive')).toEqual(['mangled.835']), 5_000)
  })

  it('keeps noise in quarantine and goes on', async () => {
    await drop('a-noise.835', Buffer.from('not an 835 at all'))
    await drop('b.835', file835([PAID]))
    await vi.waitFor(async () => expect(await taken('quarantine')).toEqual(['a-noise.835']), 5_000)
    await vi.waitFor(async () => expect(await adjudications()).toHaveLength(1), 5_000)
  })
})
