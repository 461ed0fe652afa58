import type { DataOf, Event, EventType, StageName, WorkItem } from '@claimrail/domain'

/** An event that a decision wants; the executor gives it its id, cause, stage and generation. */
export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    type: T
    data: DataOf<T>
    /** Tells apart events of one type that one cause makes, e.g. the patientControlNumber. Part of the id. */
    part: string
    /** Defaults: those of the event that caused it. */
    encounterId?: string
    billingProviderNpi?: string
    revision?: number
    generation?: number
    cause?: string
    /** For what belongs to a partition and not to an encounter; the key is then `partitionKey(partition)`. */
    partition?: number
  }
}[Type]

/** Something to do outside, idempotent by name: done again it changes nothing. */
export type Effect = { kind: 'putFile'; name: string; bytes: Uint8Array; payerId: string }

/** Events of which no stage reads the topic: what an auditor is told of something that waits. */
type AuditEvent = NewEvent<'encounter.proposed'>

/**
 * What a decision makes of an event.
 * advance: these events, after these effects. wait: kept in the state, nothing to say yet. hold and reject: a person must look, and
 * what was found so far may be told beside a hold.
 * retry: something passing is in the way; the partition waits.
 */
export type Outcome =
  | { kind: 'advance'; events: readonly NewEvent[]; effects?: readonly Effect[] }
  | { kind: 'wait' }
  | { kind: 'hold'; item: Omit<WorkItem, 'kind' | 'stage'>; events?: readonly AuditEvent[] }
  | { kind: 'reject'; item: Omit<WorkItem, 'kind' | 'stage'> }
  | { kind: 'retry'; afterMs: number; code: string }

/** What a decision may know beside the event: the state folded so far for its keys. Code sets and payer rules are given to the stage when it is made. */
export type Facts<State> = {
  /** State of the event's own key. */
  state: State
  /** State of another key that `keys(event)` named; of the same partition. */
  stateOf(key: string): State
  /**
   * What `enlist` listed under the same key before this event, of all partitions, oldest first. The same whenever the event is run again.
   * In a dry run, of an event that is not listed yet, all that is listed now.
   */
  earlier: readonly unknown[]
  partition: number
  partitions: number
}

/** `limit`: how many of the entries before it `decide` wants, the last ones. `value` must survive JSON. */
export type Listing = { list: string; key: string; value: unknown; limit: number }

export type Decision<State> = {
  outcome: Outcome
  /** New state of the event's own key; left out = unchanged. */
  state?: State
  /** New states of other keys that `keys(event)` named. */
  states?: ReadonlyMap<string, State>
}

/**
 * A stage: a pure decision and a declaration. Its topics, retries and group are its row of the topology.
 * `State` must survive JSON and must not depend on how the topics it reads are interleaved, where its events would.
 */
export type Stage<State = unknown> = {
  name: StageName
  initial(key: string): State
  /** Keys (of the event's partition) whose state the decision needs, beside the event's own. Default: none. */
  keys?(event: Event): readonly string[]
  /**
   * An entry for a list that all partitions share, e.g. this claim for the claims of its patient; `decide` then sees those before it.
   * Keys must not be patient data. What is listed was decided about, not more: it may have been held since.
   */
  enlist?(event: Event): Listing | undefined
  /** Pure: no clock, randomness, I/O or logging. Throws only on a surprise; then the event goes to the dead letters. */
  decide(event: Event, facts: Facts<State>): Decision<State>
  /** Joins what one chunk of records made, e.g. single claims into one plan. Pure; keeps order per encounter. */
  combine?(events: readonly Combinable[]): readonly Combinable[]
  /** Carries out an effect; must be idempotent by its name. Throwing means: try again later. */
  perform?(effect: Effect): Promise<void>
  /** How long a chunk may wait for more records, in milliseconds. Default 0. */
  lingerMs?: number
}

/** A new event with what it inherits already filled in. */
export type Combinable = NewEvent & {
  encounterId: string
  revision: number
  generation: number
  cause: string
  at: string
  partition: number
  /** Set when the cause is part of a replay. */
  replay?: NonNullable<Event['replay']>
}
