import { describe, expect, it } from 'vitest'
import { makeEvent } from '@claimrail/pipeline'
import { copyForReplay } from './copy-for-replay.ts'

const data = { action: 'a', by: 'b', reason: 'c', subject: 'd' }
const event = makeEvent({
  type: 'audit.noted',
  stage: 'test',
  identity: ['1'],
  encounterId: '0123456789ABCD',
  at: '2026-01-05T10:00:00Z',
  data,
})

describe('the copy that a replay makes', () => {
  it('is a later generation of the same event, linked to it', () => {
    const copy = copyForReplay(event, 'R1', 1)
    expect(copy).toEqual({ ...event, id: copy.id, generation: 1, replay: { requestId: 'R1', of: event.id } })
    expect(copy.id).not.toBe(event.id)
  })

  it('is the same however often one request makes it, and another for another request', () => {
    expect(copyForReplay(event, 'R1', 1)).toEqual(copyForReplay(event, 'R1', 1))
    expect(copyForReplay(event, 'R2', 1).id).not.toBe(copyForReplay(event, 'R1', 1).id)
  })
})
