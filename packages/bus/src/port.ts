/** A record on its way in. `partition` is always given: keys and partitions are the caller's (packages/pipeline `partitionOf`). */
export type OutRecord = {
  topic: string
  partition: number
  key: string
  value: Uint8Array
  /** Opaque: no patient data here, ever. */
  headers?: Readonly<Record<string, string>>
}

/** A record of the log. `offset` counts from 0 in its partition; `timestamp` is epoch milliseconds at which the log took it. */
export type InRecord = Required<OutRecord> & { offset: number; timestamp: number }

/** Records of one partition of one topic, in order, without gaps that matter. */
export type Batch = {
  topic: string
  partition: number
  records: readonly InRecord[]
  /**
   * Tells the group that this member lives. Adapters do so by themselves while the event loop turns; call it in long work so that
   * it turns. Never rejects.
   */
  heartbeat(): Promise<void>
}

export type SubscribeOptions = {
  /** A group that never committed begins at the first record kept. Its members all name the same topics. */
  group: string
  topics: readonly string[]
  /**
   * Called with one batch at a time for each partition number, over all topics of the subscription: partition 3 of one topic and
   * partition 3 of another never run at once in one member. The offset moves only when it resolves. When it rejects, the same
   * records come again after a pause (100 ms, doubling up to 10 s), and other partitions and topics go on.
   */
  onBatch(batch: Batch): Promise<void>
  /** At most this many records a batch (default 500). */
  maxRecords?: number
  /** How long a batch may wait for more records, in milliseconds (default 0). */
  lingerMs?: number
  /** Told once when the subscription can not go on: the process should end with a non-zero code. */
  onCrash?(error: Error): void
}

export type Subscription = {
  /** Takes no new batch, lets running ones finish, moves their offsets, leaves the group. Idempotent. */
  stop(): Promise<void>
  /** Partition numbers this member owns now. */
  assigned(): readonly number[]
  /** Epoch milliseconds of the last time the log answered, for liveness. */
  lastPollAt(): number
}

/** Where a partition of a topic, and a group in it, stand. */
export type Position = {
  topic: string
  partition: number
  /** First offset still kept, and the offset the next record will get. */
  first: number
  next: number
  /** Offset the group reads next; undefined when it never committed or no group was asked for. */
  committed?: number
  /** Records the log took since `since`, when that was asked for. */
  recent?: number
}

export type PositionsQuery = { topics: readonly string[]; group?: string; since?: number }

/**
 * The log. Promises, held by every adapter and checked by the contract suite:
 * - `publish` resolves when the records are durable; order per partition is the order given; after a crash or an error a record may
 *   be there twice, never out of order with what was published after it resolved; a record over the limit is refused by name before anything is sent.
 * - at least once: a batch whose handler did not resolve comes again, to this member or another.
 * - members of one group share partition numbers: one owner at a time, but a member that lost a partition may still be working on it.
 *   What it then commits is refused, so the group neither goes back nor skips a record.
 * - a member that joins or leaves in good order gets and gives partitions between batches: nothing comes twice.
 */
export type Bus = {
  /** Creates the topics that are missing, each with `partitions`. Throws when a topic exists with another count. */
  ensure(topics: readonly string[], partitions: number): Promise<void>
  publish(records: readonly OutRecord[]): Promise<void>
  subscribe(options: SubscribeOptions): Promise<Subscription>
  /** Records from `from` up to what was there when it was called. For rebuilds, dry runs and tests. */
  read(topic: string, partition: number, from: number): AsyncIterable<InRecord>
  positions(query: PositionsQuery): Promise<Position[]>
  /** Throws when the log can not be reached. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A record that no broker would take: bigger than `limit` bytes. Retrying it can not help. */
export class RecordTooLarge extends Error {
  override readonly name = 'RecordTooLarge'
  readonly topic: string
  readonly bytes: number
  readonly limit: number
  constructor(topic: string, bytes: number, limit: number) {
    super(`record for ${topic} has ${bytes} bytes; the limit is ${limit}`)
    this.topic = topic
    this.bytes = bytes
    this.limit = limit
  }
}

/** The most a record may weigh, key, value and headers together; below Kafka's default message.max.bytes of 1 MiB. */
export const MAX_RECORD_BYTES = 900_000
