import { describe, expect, it } from 'vitest'
import type { Event } from '@claimrail/domain'
import { inherit, makeEvent, stampCombined, stampEvent } from './stamp.ts'
import { partitionKey } from './partition.ts'
import type { NewEvent } from './stage.ts'

const cause: Event = {
  id: 'CAUSE',
  version: 1,
  type: 'audit.noted',
  stage: 'test',
  cause: null,
  encounterId: '0123456789ABCD',
  billingProviderNpi: '1234567893',
  revision: 2,
  generation: 1,
  at: '2026-01-05T10:00:00Z',
  replay: { requestId: 'R1', of: 'OLD' },
  data: { action: 'a', by: 'b', reason: 'c', subject: 'd' },
}
const note: NewEvent = { type: 'audit.noted', part: 'x', data: { action: 'n', by: 'b', reason: 'c', subject: 'd' } }

describe('an event made by a stage', () => {
  it('inherits whom it is about, revision, generation, time and replay from its cause', () => {
    const event = stampEvent(note, cause, 'coding', 3)
    const { encounterId, billingProviderNpi, revision, generation, at, replay } = cause
    expect(event).toMatchObject({ encounterId, billingProviderNpi, revision, generation, at, replay })
    expect(event).toMatchObject({ stage: 'coding', cause: 'CAUSE', version: 1, data: note.data })
  })

  it('has the same id when the work is done again', () => {
    expect(stampEvent(note, cause, 'coding', 3).id).toBe(stampEvent({ ...note }, { ...cause }, 'coding', 3).id)
  })

  it('has another id for another stage, cause, type, part or generation', () => {
    const ids = [
      stampEvent(note, cause, 'coding', 3),
      stampEvent(note, cause, 'scrubbing', 3),
      stampEvent(note, { ...cause, id: 'OTHER' }, 'coding', 3),
      stampEvent({ ...note, part: 'y' }, cause, 'coding', 3),
      stampEvent({ ...note, generation: 2 }, cause, 'coding', 3),
    ].map((event) => event.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('goes under the key of its partition when it belongs to a partition', () => {
    expect(stampEvent({ ...note, partition: 5 }, cause, 'submission', 3).encounterId).toBe(partitionKey(5))
  })

  it('says itself what it does not inherit', () => {
    const own = { encounterId: 'ZZZZZZZZZZZZZZ', billingProviderNpi: '', revision: 7, generation: 4, cause: 'PLAN' }
    expect(stampEvent({ ...note, ...own }, cause, 'coding', 3)).toMatchObject(own)
  })

  it('is the same whether it was combined with nothing or not at all', () => {
    expect(stampCombined(inherit(note, cause, 3), 'coding')).toEqual(stampEvent(note, cause, 'coding', 3))
  })
})

describe('an event from outside', () => {
  const outside = {
    type: 'audit.noted',
    stage: 'registration.intake',
    identity: ['HOSPITAL', 'MSG00001'],
    encounterId: '0123456789ABCD',
    at: '2026-01-05T10:00:00Z',
    data: { action: 'a', by: 'b', reason: 'c', subject: 'd' },
  } as const

  it('has the same id however often the message comes', () => {
    expect(makeEvent(outside).id).toBe(makeEvent({ ...outside, at: '2026-01-06T10:00:00Z' }).id)
  })

  it('has another id for another message, and does not run parts of the identity together', () => {
    const ids = [
      makeEvent(outside).id,
      makeEvent({ ...outside, identity: ['HOSPITAL', 'MSG00002'] }).id,
      makeEvent({ ...outside, identity: ['HOSPITALM', 'SG00001'] }).id,
    ]
    expect(new Set(ids).size).toBe(3)
  })

  it('has no cause and is of the first generation', () => {
    expect(makeEvent(outside)).toMatchObject({ cause: null, generation: 0, revision: 0, billingProviderNpi: '' })
  })
})
