import type { OutRecord } from '@claimrail/bus'
import { encodeEvent, type Event } from '@claimrail/domain'
import { stampEvent, type Combinable, type Effect, type Origin } from '@claimrail/pipeline'
import { deadLetterOf, type Dead } from './dead-letter.ts'
import type { Fault } from './codes.ts'
import { isKnown, withSeen, type Earlier, type Memory, type Parked } from './memory.ts'
import { recordOf } from './publish.ts'
import type { Rules } from './rules.ts'

/** What became of an event, for counting. */
export type Told = { eventId: string; outcome: string; code: string }

/** What a chunk has come to so far. Only the draft is written to; memories are replaced, never changed. */
export type Draft<State> = {
  rules: Rules<State>
  partition: number
  loaded: ReadonlyMap<string, Memory<State>>
  earlier: Earlier
  changed: Map<string, Memory<State>>
  /** What decisions made: as it goes to `combine`, and as records. */
  made: Combinable[]
  records: OutRecord[]
  /** Dead letters and notices of parked events. */
  notices: OutRecord[]
  effects: Effect[]
  /** Originals that are too large for their dead letter. */
  keep: Uint8Array[]
  told: Told[]
  dead: Fault[]
  parked: number
  skipped: number
}

export function newDraft<State>(
  rules: Rules<State>,
  partition: number,
  loaded: ReadonlyMap<string, Memory<State>>,
  earlier: Earlier,
): Draft<State> {
  const empty = { made: [], records: [], notices: [], effects: [], keep: [], told: [], dead: [] }
  return { rules, partition, loaded, earlier, changed: new Map(), ...empty, parked: 0, skipped: 0 }
}

export function memoryOf<State>(draft: Draft<State>, key: string): Memory<State> {
  const memory = draft.changed.get(key) ?? draft.loaded.get(key)
  if (!memory) throw new Error('the memory of this key was not loaded')
  return memory
}

/** Who is buried, under which key, and what waits behind. */
export type Burial = {
  dead: Dead
  type: string
  /** Undefined when the record has no key of ours: then nothing can wait behind it. */
  key?: string
  waiting?: readonly Parked[]
  lineage?: readonly string[]
}

const LINEAGE_LIMIT = 20

/** Makes the dead letter, and blocks the key or, behind another dead event, leaves a mark in its turn. */
export function bury<State>(draft: Draft<State>, burial: Burial): void {
  const { dead, key, type, waiting = [], lineage = [] } = burial
  const { cause } = dead
  const by = dead.eventId ?? cause.id
  const letter = deadLetterOf(dead, draft.rules.stage.name, draft.rules.partitions)
  draft.notices.push(letter.record)
  if (letter.keep) draft.keep.push(letter.keep)
  draft.dead.push(dead.fault)
  draft.told.push({ eventId: by, outcome: 'dead', code: dead.fault.code })
  if (key === undefined) return
  const memory = withSeen(memoryOf(draft, key), cause.id)
  const { generation } = cause
  const { blocked } = memory
  const copied = cause.replay ? [cause.replay.of] : []
  draft.changed.set(key, {
    ...memory,
    blocked: blocked
      ? { ...blocked, parked: [...blocked.parked, { dead: by, type, generation }] }
      : { by, type, generation, lineage: [...lineage, ...copied].slice(-LINEAGE_LIMIT), parked: waiting },
  })
}

/** The burial of an event that could be read. */
export function burialOf(event: Event, origin: Origin, fault: Fault, original = encodeEvent(event)): Burial {
  const dead = { cause: event, eventId: event.id, fault, origin, original }
  return { dead, type: event.type, key: event.encounterId }
}

/** Tells the log that the event waits, and behind which one. */
export function noticeParked<State>(draft: Draft<State>, event: Event, behind: string): void {
  const { stage, partitions } = draft.rules
  const notice = stampEvent(
    { type: 'event.parked', part: '', data: { stage: stage.name, eventId: event.id, behind } },
    event,
    stage.name,
    draft.partition,
  )
  draft.notices.push(recordOf(notice, partitions))
  draft.parked++
  draft.told.push({ eventId: event.id, outcome: 'parked', code: '' })
}

/** Tells the log that an event that waited was run: what came of it may be nothing that would show. */
export function noticeUnparked<State>(draft: Draft<State>, event: Event): void {
  const { stage, partitions } = draft.rules
  const data = { stage: stage.name, eventId: event.id }
  const notice = stampEvent({ type: 'event.unparked', part: '', data }, event, stage.name, draft.partition)
  draft.notices.push(recordOf(notice, partitions))
}

/** True, and counted, when the event was here before. */
export function skips<State>(draft: Draft<State>, key: string, id: string): boolean {
  const known = isKnown(memoryOf(draft, key), id)
  if (known) draft.skipped++
  return known
}
