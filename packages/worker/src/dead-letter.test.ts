import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeEvent, type Event } from '@claimrail/domain'
import { quarantineNameOf } from './quarantine.ts'
import { ack, counting, keysIn, openRig, until, type Rig } from './rig.ts'
import { recordOf } from './publish.ts'
import { runStage } from './run-stage.ts'

const TOPIC = 'claim.acknowledged'
const [A = '', B = ''] = keysIn(1, 2)
const [ELSEWHERE = ''] = keysIn(2, 1)

let rig: Rig
beforeEach(async () => void (rig = await openRig()))
afterEach(() => rig.close())

const bytes = (text: string) => new TextEncoder().encode(text)

async function put(value: Uint8Array, key: string, partition = 1): Promise<void> {
  await rig.ports.bus.publish([{ topic: TOPIC, partition, key, value }])
}

/** Runs the stage until it did a sound event that comes last, and gives the dead letters. */
async function deadLetters(): Promise<Extract<Event, { type: 'event.dead' }>[]> {
  await rig.feed(ack(B, 99))
  const running = await runStage(counting, rig.ports)
  await until('the sound event', async () => (await rig.eventsOn('audit')).length > 0)
  await running.stop()
  return (await rig.eventsOn('dead-letter')).filter((event) => event.type === 'event.dead')
}

describe('what no one can read', () => {
  it.each([
    ['truncated JSON', bytes('{"id":"x","type":"claim.ack'), 'event.not-json', ''],
    ['binary noise', new Uint8Array([0xff, 0xfe, 0, 1, 2]), 'event.not-json', ''],
    ['a type of another release', bytes('{"type":"claim.levitated"}'), 'event.unknown-type', 'type'],
    ['JSON that is no object', bytes('[1,2]'), 'event.unknown-type', 'type'],
    [
      'a field of the wrong type',
      encodeEvent({ ...ack(A, 1), revision: 'Jane' } as unknown as Event),
      'event.schema',
      'revision',
    ],
  ])(
    '%s becomes a dead letter with its bytes, a code and a path, and the worker goes on',
    async (_, value, code, path) => {
      await put(value, A)
      const [dead, ...more] = await deadLetters()
      expect(more).toEqual([])
      expect(dead).toMatchObject({ encounterId: A, stage: 'submission' })
      expect(dead?.data).toMatchObject({
        stage: 'submission',
        code,
        path,
        origin: { topic: TOPIC, partition: 1, offset: 0 },
      })
      expect(Buffer.from(dead?.data.originalBase64 ?? '', 'base64')).toEqual(Buffer.from(value))
    },
  )

  it('carries the headers that tools for dead letters look for, and its code', async () => {
    await put(bytes('x'), A)
    await deadLetters()
    const [record] = (await rig.spanOf('dead-letter', 1)).records
    expect(record?.headers).toEqual({
      'kafka_dlt-original-topic': TOPIC,
      'kafka_dlt-original-partition': '1',
      'kafka_dlt-original-offset': '0',
      'claimrail-code': 'event.not-json',
    })
  })

  it('goes under the key of its partition when its own key is not one of ours, and no key waits', async () => {
    await put(bytes('x'), 'Jane Doe')
    const [dead] = await deadLetters()
    expect(dead?.encounterId).toBe('partition-1')
    expect(
      JSON.stringify((await rig.spanOf('dead-letter', 1)).records.map(({ key, headers }) => ({ key, headers }))),
    ).not.toContain('Jane')
  })

  it('names the event when the event names itself', async () => {
    const event = { ...ack(A, 1), at: 'yesterday' }
    await put(encodeEvent(event), A)
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ code: 'event.schema', path: 'at', eventId: event.id })
  })
})

describe('a broken record that bears the id of a sound one', () => {
  it('is not taken for a duplicate of it', async () => {
    await rig.feed(ack(A, 1))
    await put(encodeEvent({ ...ack(A, 1), at: 'yesterday' }), A)
    const letters = await deadLetters()
    expect(letters.map(({ data }) => data.code)).toEqual(['event.schema'])
  })
})

describe('what is in the wrong place', () => {
  it('is dead: an event under the key of another encounter', async () => {
    await put(encodeEvent(ack(B, 1)), A)
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ code: 'event.wrong-key', path: 'encounterId' })
    expect(dead?.encounterId).toBe(A)
  })

  it('is dead: an event in a partition that is not that of its key', async () => {
    await put(encodeEvent(ack(ELSEWHERE, 1)), ELSEWHERE)
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ code: 'event.wrong-partition' })
    expect(dead?.encounterId).toBe('partition-1')
  })

  it('is dead: an event of a type that lives on another topic', async () => {
    const { value } = recordOf(ack(A, 1), 4)
    await rig.ports.bus.publish([{ topic: 'claim.adjudicated', partition: 1, key: A, value }])
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({
      code: 'event.wrong-topic',
      path: 'type',
      origin: { topic: 'claim.adjudicated' },
    })
  })
})

describe('what no one can run', () => {
  it('is dead with the place in the source and not a word of the message', async () => {
    await rig.feed(ack(A, 1, 'throw'))
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ code: 'stage.threw', eventId: ack(A, 1, 'throw').id })
    expect(dead?.data.path).toMatch(/^rig\.ts:\d+:\d+$/)
    expect(JSON.stringify([rig.told, dead])).not.toContain('Jane')
  })

  it('is dead when what the stage makes of it is larger than a record may be', async () => {
    await rig.feed(ack(A, 1, 'large'))
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ code: 'stage.output-too-large' })
  })
})

describe('an original that is too large for its dead letter', () => {
  it('is kept in the quarantine, byte for byte, readable by its owner only, and the dead letter names it', async () => {
    const original = Buffer.alloc(800_000, 'x')
    await put(original, A)
    const [dead] = await deadLetters()
    expect(dead?.data).toMatchObject({ originalBase64: '', quarantineFile: quarantineNameOf(original) })
    const folder = join(rig.folder, 'quarantine')
    expect(await readdir(folder)).toEqual([quarantineNameOf(original)])
    const kept = await readFile(join(folder, quarantineNameOf(original)))
    expect(createHash('sha256').update(kept).digest()).toEqual(createHash('sha256').update(original).digest())
  })
})
