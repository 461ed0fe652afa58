import type { Event } from '@claimrail/domain'
import { eventsOf } from './outcome.ts'
import { DEFAULT_PARTITIONS, partitionOf } from './partition.ts'
import { inherit, stampCombined } from './stamp.ts'
import type { Combinable, Decision, Effect, Listing, Outcome, Stage } from './stage.ts'

type Listed = { id: string; value: unknown }

/** What a stage made of the events it was fed, in order. */
export type Told = { outcomes: Outcome[]; events: Event[]; effects: Effect[] }

export type Story<State> = {
  /** Feeds events as one chunk; the folded states are kept for the next feed. */
  feed(...events: Event[]): Told
  /** The state folded so far for a key. */
  stateOf(key: string): State
}

/**
 * Tells a stage a story without any bus: given what was fed before, when these events come, then these outcomes and events.
 * It is strict where the executor must trust a stage: events and states are frozen, states must survive JSON, only named keys are
 * seen. What `decide` throws comes out.
 * @param where partition of the events (default: that of the first event's key) and the count of partitions
 */
export function story<State>(
  stage: Stage<State>,
  where: { partition?: number; partitions?: number } = {},
): Story<State> {
  const partitions = where.partitions ?? DEFAULT_PARTITIONS
  const states = new Map<string, State>()
  const stateOf = (key: string): State => freeze(states.get(key) ?? stage.initial(key))
  const lists = new Map<string, Listed[]>()

  function decide(event: Event, partition: number): Decision<State> {
    const named = new Set(stage.keys?.(event) ?? [])
    const decision = stage.decide(freeze(event), {
      state: stateOf(event.encounterId),
      earlier: enlist(stage.enlist?.(event), event.id),
      stateOf(key) {
        if (key !== event.encounterId) mustBeNamed(named, key)
        return stateOf(key)
      },
      partition,
      partitions,
    })
    // A retry changes nothing: the executor asks again.
    if (decision.outcome.kind === 'retry') return decision
    if (decision.state !== undefined) states.set(event.encounterId, throughJson(decision.state))
    for (const [key, state] of decision.states ?? []) {
      mustBeNamed(named, key)
      states.set(key, throughJson(state))
    }
    return decision
  }

  function enlist(listing: Listing | undefined, id: string): readonly unknown[] {
    if (!listing) return []
    const name = `${listing.list}\n${listing.key}`
    const listed = lists.get(name) ?? []
    lists.set(name, listed)
    if (!listed.some((entry) => entry.id === id)) listed.push({ id, value: freeze(throughJson(listing.value)) })
    const before = listed.slice(
      0,
      listed.findIndex((entry) => entry.id === id),
    )
    return before.slice(-listing.limit).map(({ value }) => value)
  }

  function feed(...events: Event[]): Told {
    const told: Told = { outcomes: [], events: [], effects: [] }
    const made: Combinable[] = []
    for (const event of events) {
      const partition = where.partition ?? partitionOf(event.encounterId, partitions)
      const { outcome } = decide(event, partition)
      told.outcomes.push(outcome)
      if (outcome.kind === 'advance') told.effects.push(...(outcome.effects ?? []))
      made.push(...eventsOf(outcome, stage.name).map((one) => inherit(one, event, partition)))
    }
    const combined = stage.combine?.(made) ?? made
    told.events = combined.map((one) => stampCombined(one, stage.name))
    return told
  }

  return { feed, stateOf }
}

function mustBeNamed(named: ReadonlySet<string>, key: string): void {
  if (!named.has(key)) throw new Error('a decision may only touch the states of keys that `keys(event)` names')
}

function throughJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) freeze(part)
  return value
}
