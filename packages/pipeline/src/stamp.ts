import { CURRENT_VERSION, contentIdOf, eventIdOf, type DataOf, type Event, type EventType } from '@claimrail/domain'
import { partitionKey } from './partition.ts'
import type { Combinable, NewEvent } from './stage.ts'

/** What a made event inherits from the one that caused it. */
export type Cause = Pick<
  Event,
  'id' | 'encounterId' | 'billingProviderNpi' | 'revision' | 'generation' | 'at' | 'replay'
>

/**
 * The event that `stage` makes of `cause`: what the new event leaves out is inherited, and the id is a hash of stage, cause,
 * type, part and generation, so doing the work twice makes the same event twice.
 * @param partition the partition in which `cause` was read
 */
export function stampEvent(made: NewEvent, cause: Cause, stage: string, partition: number): Event {
  return stampCombined(inherit(made, cause, partition), stage)
}

/** A new event with what it inherits from its cause filled in: what `combine` of a stage works on. */
export function inherit(made: NewEvent, cause: Cause, partition: number): Combinable {
  return {
    ...made,
    encounterId: made.encounterId ?? (made.partition === undefined ? cause.encounterId : partitionKey(made.partition)),
    billingProviderNpi: made.billingProviderNpi ?? cause.billingProviderNpi,
    revision: made.revision ?? cause.revision,
    generation: made.generation ?? cause.generation,
    cause: made.cause ?? cause.id,
    at: cause.at,
    partition: made.partition ?? partition,
    ...(cause.replay && { replay: cause.replay }),
  }
}

/** The event of a new one that has inherited, and may have been combined. */
export function stampCombined(made: Combinable, stage: string): Event {
  const { type, part, generation, cause, replay } = made
  const event = {
    id: eventIdOf({ stage, cause, type, part, generation }),
    version: CURRENT_VERSION,
    type,
    stage,
    cause,
    encounterId: made.encounterId,
    billingProviderNpi: made.billingProviderNpi ?? '',
    revision: made.revision,
    generation,
    at: made.at,
    ...(replay && { replay }),
    data: made.data,
  }
  return event as Event
}

/** An event from outside the log, before an intake or inbox gives it an id. */
export type OutsideEvent<Type extends EventType> = {
  type: Type
  /** Who takes it in, e.g. `registration.intake`. */
  stage: string
  /**
   * What makes it the same when it comes again, e.g. source system and message id, or trace number and position. The id is a
   * hash of these, so they may hold what the id must not show.
   */
  identity: readonly (string | Uint8Array)[]
  encounterId: string
  /** Business time, ISO UTC. */
  at: string
  data: DataOf<Type>
  billingProviderNpi?: string
  revision?: number
}

/** The event of something from outside the log; the same thing gives the same event id, however often it comes. */
export function makeEvent<Type extends EventType>(outside: OutsideEvent<Type>): Event<Type> {
  const event = {
    id: contentIdOf(outside.stage, outside.type, ...outside.identity),
    version: CURRENT_VERSION,
    type: outside.type,
    stage: outside.stage,
    cause: null,
    encounterId: outside.encounterId,
    billingProviderNpi: outside.billingProviderNpi ?? '',
    revision: outside.revision ?? 0,
    generation: 0,
    at: outside.at,
    data: outside.data,
  }
  return event as unknown as Event<Type>
}
