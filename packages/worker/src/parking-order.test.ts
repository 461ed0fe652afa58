import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Event } from '@claimrail/domain'
import { copyForReplay } from './copy-for-replay.ts'
import { decideChunk } from './decide-chunk.ts'
import type { Memory } from './memory.ts'
import { openRecord, type Opened } from './open-record.ts'
import { recordOf } from './publish.ts'
import { ack, counting, keysIn, PARTITIONS, type Ran } from './rig.ts'

const KEYS = keysIn(1, 3)

/** The number of an event that replaces a record no one could read. */
const TYPED_ANEW = 1_000_000

/** What may happen to a partition, in any order. `which` picks among what is there. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('event' as const), key: fc.nat(2), bad: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('noise' as const), key: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('duplicate' as const), which: fc.nat() }) },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('replayDead' as const), key: fc.nat(2), mended: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('replayAny' as const), which: fc.nat(), mended: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('endChunk' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** One partition of a log, the counting stage over it, and what its store holds. */
function partition() {
  const memories = new Map<string, Memory<Ran>>(KEYS.map((key) => [key, { state: { numbers: [] }, seen: [] }]))
  const sent: Event[] = []
  let chunk: Opened[] = []
  let offset = 0
  let number = 0
  let request = 0

  const put = (key: string, value: Uint8Array) => {
    const record = {
      topic: 'claim.acknowledged',
      partition: 1,
      key,
      value,
      headers: {},
      offset: offset++,
      timestamp: 0,
    }
    chunk.push(openRecord(counting, PARTITIONS, record))
  }
  const send = (event: Event) => {
    sent.push(event)
    put(event.encounterId, recordOf(event, PARTITIONS).value)
  }
  const copy = (event: Event, mended: boolean) => {
    const data = mended ? { ...event.data, category: 'run' } : event.data
    send(copyForReplay({ ...event, data } as Event, `R${request++}`, event.generation + 1))
  }
  const flush = () => {
    const { draft } = decideChunk(
      { stage: counting, partitions: PARTITIONS },
      { partition: 1, records: chunk, earlier: new Map(), memories },
    )
    for (const [key, memory] of draft.changed) memories.set(key, JSON.parse(JSON.stringify(memory)) as Memory<Ran>)
    chunk = []
  }
  const blockedOf = (key: string) => memories.get(key)?.blocked

  /** A copy of what blocks the key; what could not be read is typed anew. */
  const replayDead = (key: string, mended: boolean) => {
    flush()
    const blocked = blockedOf(key)
    if (!blocked) return
    const event = sent.find(({ id }) => id === blocked.by)
    if (event) copy(event, mended)
    else
      send({ ...copyForReplay(ack(key, TYPED_ANEW), `R${request++}`, 1), replay: { requestId: 'R', of: blocked.by } })
  }

  const take = (one: Step) => {
    if (one.does === 'event') send(ack(KEYS[one.key] as string, ++number, one.bad ? 'throw' : 'run'))
    else if (one.does === 'noise') put(KEYS[one.key] as string, new Uint8Array([offset % 256, 255]))
    else if (one.does === 'endChunk') flush()
    else if (one.does === 'replayDead') replayDead(KEYS[one.key] as string, one.mended)
    else if (sent.length > 0) {
      const event = sent[one.which % sent.length] as Event
      if (one.does === 'replayAny') copy(event, one.mended)
      else put(event.encounterId, recordOf(event, PARTITIONS).value)
    }
  }

  const mendAll = () => {
    for (let round = 0; round < 1_000; round++) {
      flush()
      const key = KEYS.find((one) => blockedOf(one))
      if (!key) return
      replayDead(key, true)
    }
    throw new Error('replaying what blocks did not come to an end')
  }
  return { take, mendAll, sent, numbersOf: (key: string) => memories.get(key)?.state.numbers ?? [], blockedOf }
}

/** Each number once, where it was run first. */
function firstRuns(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((number) => number !== TYPED_ANEW)
}

it('whatever fails, is repeated and is replayed, each key runs its events in the order they came in', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const shop = partition()
      for (const one of steps) shop.take(one)
      for (const key of KEYS)
        expect(firstRuns(shop.numbersOf(key))).toEqual(firstRuns(shop.numbersOf(key)).toSorted((a, b) => a - b))
    }),
    { numRuns: 400 },
  )
})

it('once what blocks has been replayed corrected, every event was run, none lost', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const shop = partition()
      for (const one of steps) shop.take(one)
      shop.mendAll()
      for (const key of KEYS) {
        const numbers = shop.sent.flatMap((event) =>
          event.encounterId === key && event.type === 'claim.acknowledged' && !event.replay ? [event.data.attempt] : [],
        )
        expect(firstRuns(shop.numbersOf(key))).toEqual(numbers)
        expect(shop.blockedOf(key)).toBeUndefined()
      }
    }),
    { numRuns: 400 },
  )
})
