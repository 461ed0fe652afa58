import { decodeEvent, encodeEvent } from '@claimrail/domain'
import type { Origin } from '@claimrail/pipeline'
import { decideEvent, type Ran, type Retry } from './decide-event.ts'
import { bury, burialOf, memoryOf, newDraft, noticeParked, noticeUnparked, skips, type Draft } from './draft.ts'
import { withSeen, type Earlier, type Memory, type Parked, type Waiting } from './memory.ts'
import type { Opened, Readable, Unreadable } from './open-record.ts'
import { lifts, park, placeOfOriginal } from './parking.ts'
import type { Rules } from './rules.ts'

/** Records of one partition of one topic that were not done yet, and the memories of their keys. */
export type Chunk<State> = {
  partition: number
  records: readonly Opened[]
  memories: ReadonlyMap<string, Memory<State>>
  earlier: Earlier
}

/** What a chunk comes to: how many of its records from the start, and why not the next one where that must be asked again. */
export type Decided<State> = { draft: Draft<State>; covered: number; retry?: Retry }

/**
 * Decides about each record in order. Pure: the same chunk gives the same decisions. When one can not be decided yet, those
 * before it are, and `retry` says why.
 */
export function decideChunk<State>(rules: Rules<State>, chunk: Chunk<State>): Decided<State> {
  const draft = newDraft(rules, chunk.partition, chunk.memories, chunk.earlier)
  for (const [index, opened] of chunk.records.entries()) {
    const ran = 'fault' in opened ? buryUnreadable(draft, opened) : take(draft, opened)
    if (typeof ran === 'string') continue
    // Draining may have written down a part of what has to be asked again, so the records before are decided afresh.
    return { ...decideChunk(rules, { ...chunk, records: chunk.records.slice(0, index) }), retry: ran }
  }
  return { draft, covered: chunk.records.length }
}

/** Skips what was seen, lets wait what must wait, runs the others. */
function take<State>(draft: Draft<State>, opened: Readable): Ran {
  const { event, record } = opened
  const key = event.encounterId
  if (skips(draft, key, event.id)) return 'done'
  const { blocked, ...unblocked } = memoryOf(draft, key)
  const origin = originOf(record)
  if (!blocked) return decideEvent(draft, event, { origin, original: record.value })
  if (!lifts({ ...unblocked, blocked }, blocked, event)) return wait(draft, opened)

  draft.changed.set(key, unblocked)
  const lineage = [...blocked.lineage, blocked.by]
  const ran = decideEvent(draft, event, { origin, original: record.value, waiting: blocked.parked, lineage })
  return ran === 'done' ? drain(draft, key, blocked.parked) : ran
}

function wait<State>(draft: Draft<State>, { event, record }: Readable): Ran {
  const memory = memoryOf(draft, event.encounterId)
  const origin = originOf(record)
  const blocked = memory.blocked && park(memory.blocked, { event, origin })
  if (!memory.blocked || !blocked) {
    bury(draft, burialOf(event, origin, { code: 'stage.parked-full', path: '' }, record.value))
    return 'dead'
  }
  const replaces = placeOfOriginal(memory.blocked, event) >= 0
  const kept = event.replay && replaces ? withSeen(memory, event.replay.of) : memory
  draft.changed.set(event.encounterId, { ...kept, blocked })
  noticeParked(draft, event, blocked.by)
  return 'done'
}

/** Runs what waited, in order, until it is done or the next one is dead; what is behind that one goes on waiting. */
function drain<State>(draft: Draft<State>, key: string, parked: readonly Parked[]): Ran {
  for (const [index, next] of parked.entries()) {
    const waiting = parked.slice(index + 1)
    if ('dead' in next) {
      const { dead: by, type, generation } = next
      draft.changed.set(key, {
        ...memoryOf(draft, key),
        blocked: { by, type, generation, lineage: [], parked: waiting },
      })
      return 'done'
    }
    const ran = runParked(draft, next, waiting)
    if (ran !== 'done') return ran
  }
  return 'done'
}

/** What waited was read by the release of its time; this one may want more of it. */
function runParked<State>(draft: Draft<State>, { event, origin }: Waiting, waiting: readonly Parked[]): Ran {
  const original = encodeEvent(event)
  const decoded = decodeEvent(original)
  if (decoded.ok) {
    const ran = decideEvent(draft, decoded.event, { origin, original, waiting })
    if (ran === 'done') noticeUnparked(draft, decoded.event)
    return ran
  }
  const { code, path } = decoded.fault
  bury(draft, { ...burialOf(event, origin, { code: `event.${code}`, path }, original), waiting })
  return 'dead'
}

function buryUnreadable<State>(draft: Draft<State>, { record, fault, salvaged }: Unreadable): Ran {
  const { keyed, type, eventId, ...cause } = salvaged
  const dead = {
    cause,
    fault,
    origin: originOf(record),
    original: record.value,
    ...(eventId !== undefined && { eventId }),
  }
  if (!keyed) bury(draft, { dead, type })
  else if (!skips(draft, record.key, cause.id)) bury(draft, { dead, type, key: record.key })
  return 'dead'
}

function originOf({ topic, partition, offset }: Origin): Origin {
  return { topic, partition, offset }
}
