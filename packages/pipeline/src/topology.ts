import type { EventType, StageName } from '@claimrail/domain'

/** Topics of the pipeline, by name, with the event types that live on them. All have one partition count. */
export const TOPICS = {
  'encounter.received': { holds: ['encounter.received'], about: 'messages from upstream systems, one per message' },
  'encounter.registered': { holds: ['encounter.registered'], about: 'encounters ready to code, one per revision' },
  'encounter.coded': {
    holds: ['encounter.coded', 'encounter.proposed'],
    about: 'how encounters were coded, for whoever audits it',
  },
  'claim.coded': {
    holds: ['claim.coded'],
    about: 'claims with codes, also those that remittance sends to the next payer',
  },
  'claim.scrubbed': { holds: ['claim.scrubbed'], about: 'claims that passed the edits' },
  'submission.planned': {
    holds: ['submission.planned'],
    about: 'which claims go out together; log order gives the number',
  },
  'claim.submitted': { holds: ['claim.submitted'], about: 'claims that are in a file at the payer' },
  'claim.acknowledged': { holds: ['claim.acknowledged'], about: 'answers short of adjudication: TA1, 999, 277CA' },
  'remittance.received': {
    holds: ['remittance.received'],
    about: 'claim payments of 835 files, as the payer wrote them',
  },
  'claim.adjudicated': {
    holds: ['claim.adjudicated'],
    about: 'claims with a payment or a denial, posted to the ledger',
  },
  work: {
    holds: ['work.opened', 'event.parked', 'event.unparked'],
    about: 'what waits for a person or behind another event',
  },
  'dead-letter': { holds: ['event.dead'], about: 'what no one could read or run, with the original bytes' },
  replay: { holds: ['replay.progress'], about: 'replays: requests and their progress' },
  audit: { holds: ['audit.noted'], about: 'who did what, and why' },
} as const satisfies Record<string, { holds: readonly EventType[]; about: string }>

export type TopicName = keyof typeof TOPICS
export const TOPIC_NAMES = Object.keys(TOPICS) as TopicName[]

/** How often and how long a stage tries again what failed in passing, before the partition waits for the next attempt. */
export type RetryPolicy = { firstDelayMs: number; maxDelayMs: number; attempts: number }

/** A row of the pipeline: a stage, what it reads, what it writes. Every stage also writes `work` and `dead-letter`. */
export type StageRow = {
  name: StageName
  /** The process (service) that runs it. */
  service: string
  reads: readonly TopicName[]
  writes: readonly TopicName[]
  /** What comes in or goes out beside topics, for the picture. */
  outside: { in?: string; out?: string }
  retry: RetryPolicy
}

const retry: RetryPolicy = { firstDelayMs: 100, maxDelayMs: 10_000, attempts: 8 }

/** The pipeline. Topic creation, `claimrail graph`, the console's picture and the README's diagram are read off this table. */
export const STAGES: readonly StageRow[] = [
  {
    name: 'registration',
    service: 'registration',
    reads: ['encounter.received'],
    writes: ['encounter.registered'],
    outside: { in: 'HTTP, MLLP, files' },
    retry,
  },
  {
    name: 'coding',
    service: 'coding',
    reads: ['encounter.registered'],
    writes: ['claim.coded', 'encounter.coded'],
    outside: {},
    retry,
  },
  { name: 'scrubbing', service: 'scrubbing', reads: ['claim.coded'], writes: ['claim.scrubbed'], outside: {}, retry },
  {
    name: 'submission',
    service: 'submission',
    reads: ['claim.scrubbed', 'claim.acknowledged', 'claim.adjudicated'],
    writes: ['submission.planned'],
    outside: { in: 'TA1, 999, 277CA files' },
    retry,
  },
  {
    name: 'transmission',
    service: 'submission',
    reads: ['submission.planned'],
    writes: ['claim.submitted'],
    outside: { out: '837 files' },
    retry,
  },
  {
    name: 'remittance',
    service: 'remittance',
    reads: ['claim.submitted', 'remittance.received'],
    writes: ['claim.adjudicated', 'claim.coded'],
    outside: { in: '835 files' },
    retry,
  },
]

/** The topics that an inbox or intake (not a stage) writes, and the service it belongs to. */
export const INTAKES: readonly { service: string; writes: TopicName; from: string }[] = [
  { service: 'registration', writes: 'encounter.received', from: 'HTTP, MLLP, files' },
  { service: 'submission', writes: 'claim.acknowledged', from: 'TA1, 999, 277CA files' },
  { service: 'remittance', writes: 'remittance.received', from: '835 files' },
]

/** The topic that an event type lives on. */
export function topicOf(type: EventType): TopicName {
  return topicByType.get(type) as TopicName
}

const topicByType = new Map<EventType, TopicName>(
  TOPIC_NAMES.flatMap((name) => TOPICS[name].holds.map((type): [EventType, TopicName] => [type, name])),
)

/** The row of a stage. */
export function stageRow(name: StageName): StageRow {
  const row = STAGES.find((stage) => stage.name === name)
  if (!row) throw new Error(`stage ${name} is not in the topology`)
  return row
}

/** The consumer group of a stage or a view. Two processes with the same one share its partitions. */
export function groupOf(name: string): string {
  return `claimrail.${name}`
}
