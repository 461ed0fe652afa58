import { describe, expect, it } from 'vitest'
import { decodeEvent, type Event } from '@claimrail/domain'
import { copyForReplay } from './copy-for-replay.ts'
import { decideChunk } from './decide-chunk.ts'
import type { Memory } from './memory.ts'
import { PARKED_LIMIT } from './memory.ts'
import { ack, counting, keysIn, PARTITIONS, type Ran } from './rig.ts'
import { openRecord } from './open-record.ts'
import { recordOf } from './publish.ts'

const [A = '', B = ''] = keysIn(1, 2)

/** A stage whose memories are kept between chunks, without a bus or a store. */
function workshop() {
  let memories = new Map<string, Memory<Ran>>([A, B].map((key) => [key, { state: { numbers: [] }, seen: [] }]))
  let offset = 0
  let notices: string[] = []
  return {
    /** What the last run told the log beside what the stage made. */
    notices: () => notices,
    run(...events: Event[]) {
      const records = events.map((event) =>
        openRecord(counting, PARTITIONS, {
          ...recordOf(event, PARTITIONS),
          headers: {},
          offset: offset++,
          timestamp: 0,
        }),
      )
      const { draft } = decideChunk(
        { stage: counting, partitions: PARTITIONS },
        { partition: 1, records, earlier: new Map(), memories },
      )
      notices = draft.notices.flatMap(({ value }) => {
        const { event } = decodeEvent(value) as { event: Event }
        return 'eventId' in event.data ? [`${event.type} ${event.data.eventId}`] : []
      })
      memories = new Map([...memories, ...(JSON.parse(JSON.stringify([...draft.changed])) as [string, Memory<Ran>][])])
      return draft.told.map(({ outcome, code }) => (code ? `${outcome} ${code}` : outcome))
    },
    numbers: (key: string) => memories.get(key)?.state.numbers,
    blocked: (key: string) => memories.get(key)?.blocked,
  }
}

/** The event as an operator corrected it. */
function corrected(event: Event, generation = 1, requestId = 'R1'): Event {
  if (event.type !== 'claim.acknowledged') throw new Error('not an acknowledgment')
  return copyForReplay({ ...event, data: { ...event.data, category: 'run' } }, requestId, generation)
}

describe('a key with a dead event', () => {
  it('lets its later events wait, and those of other keys go on', () => {
    const shop = workshop()
    const told = shop.run(ack(A, 1, 'throw'), ack(A, 2), ack(B, 1), ack(A, 3))
    expect(told).toEqual(['dead stage.threw', 'parked', 'advance', 'parked'])
    expect([shop.numbers(A), shop.numbers(B)]).toEqual([[], [1]])
  })

  it('goes on in order with the corrected copy of the dead one', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    shop.run(dead, ack(A, 2), ack(A, 3))
    expect(shop.run(corrected(dead), ack(A, 4))).toEqual(['advance', 'advance', 'advance', 'advance'])
    expect(shop.numbers(A)).toEqual([1, 2, 3, 4])
    expect(shop.blocked(A)).toBeUndefined()
  })

  it('tells the log who waits, and when their turn has come', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    const waiting = ack(A, 2)
    shop.run(dead, waiting)
    expect(shop.notices()).toEqual([`event.dead ${dead.id}`, `event.parked ${waiting.id}`])
    shop.run(corrected(dead))
    expect(shop.notices()).toEqual([`event.unparked ${waiting.id}`])
  })

  it('stays as it is when the copy dies too, until a copy of that copy, or another one of the first, helps', () => {
    for (const which of ['copy of the copy', 'another copy of the first']) {
      const shop = workshop()
      const dead = ack(A, 1, 'throw')
      const copy = copyForReplay(dead, 'R1', 1)
      shop.run(dead, ack(A, 2))
      expect(shop.run(copy)).toEqual(['dead stage.threw'])
      expect(shop.numbers(A)).toEqual([])
      shop.run(which === 'copy of the copy' ? corrected(copy, 2, 'R2') : corrected(dead, 2, 'R2'))
      expect(shop.numbers(A)).toEqual([1, 2])
    }
  })

  it('goes on with a copy of the first however many copies of copies died', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    let last = dead
    shop.run(dead, ack(A, 2))
    for (let generation = 1; generation <= 5; generation++) {
      last = copyForReplay(last, `R${generation}`, generation)
      expect(shop.run(last)).toEqual(['dead stage.threw'])
    }
    shop.run(corrected(dead, 6, 'R6'))
    expect(shop.numbers(A)).toEqual([1, 2])
  })

  it('blocks again behind the next one that is dead', () => {
    const shop = workshop()
    const [first, second] = [ack(A, 1, 'throw'), ack(A, 3, 'throw')]
    shop.run(first, ack(A, 2), second, ack(A, 4))
    expect(shop.run(corrected(first))).toEqual(['advance', 'advance', 'dead stage.threw'])
    expect(shop.blocked(A)).toMatchObject({ by: second.id, parked: [{ event: { id: ack(A, 4).id } }] })
    shop.run(corrected(second))
    expect(shop.numbers(A)).toEqual([1, 2, 3, 4])
  })

  it('lets the copy of a waiting event take its turn instead of it', () => {
    const shop = workshop()
    const [first, second] = [ack(A, 1, 'throw'), ack(A, 2, 'throw')]
    shop.run(first, second, ack(A, 3))
    expect(shop.run(corrected(second))).toEqual(['parked'])
    shop.run(corrected(first))
    expect(shop.numbers(A)).toEqual([1, 2, 3])
    expect(shop.run(second)).toEqual([])
  })

  it('lets an ordinary replay of an earlier event wait like any other', () => {
    const shop = workshop()
    const early = ack(A, 1)
    shop.run(early, ack(A, 2, 'throw'), ack(A, 3))
    expect(shop.run(copyForReplay(early, 'R1', 1))).toEqual(['parked'])
  })

  it('goes on with what an upstream replay made in place of the dead one', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    shop.run(dead, ack(A, 2))
    const replay = { requestId: 'R1', of: 'AN EVENT OF ANOTHER STAGE' }
    const remade = { ...ack(A, 1), id: 'REMADE', generation: 1, replay }
    expect(shop.run(remade)).toEqual(['advance', 'advance'])
  })

  it('skips what comes twice: the dead one, and those that wait', () => {
    const shop = workshop()
    const events = [ack(A, 1, 'throw'), ack(A, 2)]
    shop.run(...events)
    expect(shop.run(...events)).toEqual([])
    shop.run(corrected(ack(A, 1, 'throw')))
    expect(shop.run(...events)).toEqual([])
    expect(shop.numbers(A)).toEqual([1, 2])
  })

  it('buries what no longer finds room to wait, and still keeps its turn', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    const later = Array.from({ length: PARKED_LIMIT + 2 }, (_, i) => ack(A, i + 2))
    const told = shop.run(dead, ...later)
    expect(told.slice(-2)).toEqual(['dead stage.parked-full', 'dead stage.parked-full'])
    shop.run(corrected(dead))
    expect(shop.numbers(A)).toHaveLength(PARKED_LIMIT + 1)
    shop.run(ack(A, 500))
    shop.run(copyForReplay(later[PARKED_LIMIT] as Event, 'R2', 1))
    shop.run(copyForReplay(later[PARKED_LIMIT + 1] as Event, 'R3', 1))
    expect(shop.numbers(A)?.slice(-3)).toEqual([PARKED_LIMIT + 2, PARKED_LIMIT + 3, 500])
  })

  it('asks again for all of it when one of those that waited is in the way of something passing', () => {
    const shop = workshop()
    const dead = ack(A, 1, 'throw')
    shop.run(dead, ack(A, 2, 'retry'), ack(A, 3))
    expect(shop.run(ack(B, 1), corrected(dead))).toEqual(['advance'])
    expect(shop.blocked(A)).toMatchObject({ by: dead.id })
    expect([shop.numbers(A), shop.numbers(B)]).toEqual([[], [1]])
  })
})

describe('a record that could not be read', () => {
  const unreadable = {
    topic: 'claim.acknowledged',
    partition: 1,
    key: A,
    value: new Uint8Array([1]),
    headers: {},
    timestamp: 0,
  }

  it('blocks its key until a copy for that key comes, whatever it is called', () => {
    const records = [
      openRecord(counting, PARTITIONS, { ...unreadable, offset: 0 }),
      ...[
        ack(A, 2),
        { ...ack(A, 1), id: 'TYPED ANEW', generation: 1, replay: { requestId: 'R1', of: 'WHO KNOWS' } },
      ].map((event, i) =>
        openRecord(counting, PARTITIONS, { ...recordOf(event, PARTITIONS), headers: {}, offset: i + 1, timestamp: 0 }),
      ),
    ]
    const memories = new Map([[A, { state: { numbers: [] }, seen: [] }]])
    const { draft } = decideChunk(
      { stage: counting, partitions: PARTITIONS },
      { partition: 1, records, earlier: new Map(), memories },
    )
    expect(draft.told.map(({ outcome }) => outcome)).toEqual(['dead', 'parked', 'advance', 'advance'])
    expect(draft.changed.get(A)?.state).toEqual({ numbers: [1, 2] })
  })
})
