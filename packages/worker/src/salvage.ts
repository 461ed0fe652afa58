import type { InRecord } from '@claimrail/bus'
import { contentIdOf, isEncounterId, isNpi } from '@claimrail/domain'
import { partitionKey, partitionOf, type Cause } from '@claimrail/pipeline'

/** What can still be said of a record that is no event: enough to tell where it belongs and to find it again. */
export type Salvaged = Cause & {
  /** Empty when it could not be read. */
  type: string
  /** The id that the event itself gives, when there is one. `id` is a hash of the bytes: a broken record may claim any id. */
  eventId?: string
  /** True when the key is one of ours, so that later events of the key can wait. */
  keyed: boolean
}

const EVENT_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/
const REQUEST_ID = /^[\w-]{1,64}$/
const TYPE = /^[a-z]{1,20}\.[a-z]{1,20}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/

/**
 * Only fields that have the exact form of ours are taken, so nothing that a broken record holds by mistake goes further than
 * its dead letter's body.
 */
export function salvage(record: InRecord, partitions: number): Salvaged {
  const raw = parse(record.value)
  const eventId = matching(raw.id, EVENT_ID)
  const keyed = isOurKey(record, partitions)
  const replay = replayOf(raw.replay)
  return {
    id: contentIdOf(record.value),
    ...(eventId !== undefined && { eventId }),
    type: matching(raw.type, TYPE) ?? '',
    keyed,
    encounterId: keyed ? record.key : partitionKey(record.partition),
    billingProviderNpi:
      typeof raw.billingProviderNpi === 'string' && isNpi(raw.billingProviderNpi) ? raw.billingProviderNpi : '',
    revision: counted(raw.revision),
    generation: counted(raw.generation),
    at: instant(raw.at) ?? new Date(record.timestamp).toISOString(),
    ...(replay && { replay }),
  }
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function isOurKey({ key, partition }: InRecord, partitions: number): boolean {
  return (isEncounterId(key) || key === partitionKey(partition)) && partitionOf(key, partitions) === partition
}

function matching(value: unknown, form: RegExp): string | undefined {
  return typeof value === 'string' && form.test(value) ? value : undefined
}

function counted(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}

function instant(value: unknown): string | undefined {
  const text = matching(value, INSTANT)
  return text !== undefined && !Number.isNaN(Date.parse(text)) ? text : undefined
}

function replayOf(value: unknown): Cause['replay'] {
  if (typeof value !== 'object' || value === null) return undefined
  const { requestId, of } = value as Record<string, unknown>
  const request = matching(requestId, REQUEST_ID)
  const copied = matching(of, EVENT_ID)
  return request !== undefined && copied !== undefined ? { requestId: request, of: copied } : undefined
}
