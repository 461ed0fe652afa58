import { MAX_RECORD_BYTES, type OutRecord } from '@claimrail/bus'
import type { Event } from '@claimrail/domain'
import {
  codeOf,
  eventsOf,
  inherit,
  stampCombined,
  type Combinable,
  type Decision,
  type Origin,
} from '@claimrail/pipeline'
import type { Fault } from './codes.ts'
import { bury, burialOf, memoryOf, type Burial, type Draft } from './draft.ts'
import { withSeen } from './memory.ts'
import { placeOf } from '@claimrail/telemetry'
import { recordOf } from './publish.ts'

/** Something passing is in the way: ask again after a while. */
export type Retry = { afterMs: number; code: string }

/** What became of an event that was run. */
export type Ran = 'done' | 'dead' | Retry

/** What else is known when an event is run: its bytes, and what waits behind it and what it is a copy of when it is to lift a block. */
export type Circumstances = Pick<Burial, 'waiting' | 'lineage'> & { origin: Origin; original?: Uint8Array }

/** Asks the stage and writes down what it decided; a surprise buries the event. */
export function decideEvent<State>(draft: Draft<State>, event: Event, around: Circumstances): Ran {
  const dies = (fault: Fault): Ran => {
    const { origin, original, waiting, lineage } = around
    bury(draft, {
      ...burialOf(event, origin, fault, original),
      ...(waiting && { waiting }),
      ...(lineage && { lineage }),
    })
    return 'dead'
  }
  if (draft.rules.refuse) return dies({ code: draft.rules.refuse, path: '' })
  try {
    return writeDown(draft, event, ask(draft, event), dies)
  } catch (error) {
    return dies({ code: 'stage.threw', path: placeOf(error) })
  }
}

function ask<State>(draft: Draft<State>, event: Event): Decision<State> {
  const { stage, partitions } = draft.rules
  const own = event.encounterId
  const named = new Set(stage.keys?.(event)).add(own)
  const stateOf = (key: string): State => {
    if (!named.has(key)) throw new Error('`keys(event)` does not name this key')
    return memoryOf(draft, key).state
  }
  const decision = stage.decide(event, {
    state: stateOf(own),
    stateOf,
    earlier: draft.earlier.get(event.id) ?? [],
    partition: draft.partition,
    partitions,
  })
  decision.states?.forEach((_, key) => stateOf(key))
  return decision
}

function writeDown<State>(
  draft: Draft<State>,
  event: Event,
  decision: Decision<State>,
  dies: (fault: Fault) => Ran,
): Ran {
  const { outcome, state, states } = decision
  if (outcome.kind === 'retry') return { afterMs: outcome.afterMs, code: outcome.code }
  const { stage } = draft.rules
  const made = eventsOf(outcome, stage.name).map((one) => inherit(one, event, draft.partition))
  const records = made.map((one) => recordOfMade(draft, one))
  if (records.some(isTooLarge)) return dies({ code: 'stage.output-too-large', path: '' })
  const others = [...(states ?? [])].map(([key, other]) => [key, { ...memoryOf(draft, key), state: other }] as const)

  for (const [key, other] of others) draft.changed.set(key, other)
  const memory = memoryOf(draft, event.encounterId)
  draft.changed.set(event.encounterId, withSeen(state === undefined ? memory : { ...memory, state }, event.id))
  draft.made.push(...made)
  draft.records.push(...records)
  if (outcome.kind === 'advance' && outcome.effects) draft.effects.push(...outcome.effects)
  draft.told.push({ eventId: event.id, outcome: outcome.kind, code: codeOf(outcome) })
  return 'done'
}

/** The record of an event that was made. */
export function recordOfMade<State>(draft: Pick<Draft<State>, 'rules'>, made: Combinable): OutRecord {
  const { stage, partitions } = draft.rules
  return recordOf(stampCombined(made, stage.name), partitions)
}

const HEADROOM_BYTES = 200

/** True when no bus would take the record. */
export function isTooLarge({ value, key }: OutRecord): boolean {
  return value.byteLength + key.length + HEADROOM_BYTES > MAX_RECORD_BYTES
}
