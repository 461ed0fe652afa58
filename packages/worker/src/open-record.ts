import type { InRecord } from '@claimrail/bus'
import { decodeEvent, type Event } from '@claimrail/domain'
import { partitionOf, topicOf, type Listing, type Stage } from '@claimrail/pipeline'
import type { Fault } from './codes.ts'
import { placeOf } from '@claimrail/telemetry'
import { salvage, type Salvaged } from './salvage.ts'

/** A record, read as far as it can be. */
export type Opened = Readable | Unreadable
export type Readable = { record: InRecord; event: Event; keys: readonly string[]; listing: Listing | undefined }
export type Unreadable = { record: InRecord; fault: Fault; salvaged: Salvaged }

/** Decodes a record and names the keys whose states its decision needs, and the list it belongs on. Never throws. */
export function openRecord(stage: Pick<Stage, 'keys' | 'enlist'>, partitions: number, record: InRecord): Opened {
  const decoded = decodeEvent(record.value)
  if (!decoded.ok) {
    const { code, path } = decoded.fault
    return { record, fault: { code: `event.${code}`, path }, salvaged: salvage(record, partitions) }
  }
  const { event } = decoded
  const fault = misplaced(record, event, partitions)
  if (fault) return { record, fault, salvaged: salvage(record, partitions) }
  try {
    return { record, event, keys: stage.keys?.(event) ?? [], listing: stage.enlist?.(event) }
  } catch (error) {
    return { record, fault: { code: 'stage.threw', path: placeOf(error) }, salvaged: salvage(record, partitions) }
  }
}

/** An event in the wrong place would be folded into a state that no one looks at. */
function misplaced(record: InRecord, event: Event, partitions: number): Fault | undefined {
  if (topicOf(event.type) !== record.topic) return { code: 'event.wrong-topic', path: 'type' }
  if (event.encounterId !== record.key) return { code: 'event.wrong-key', path: 'encounterId' }
  if (partitionOf(record.key, partitions) !== record.partition)
    return { code: 'event.wrong-partition', path: 'encounterId' }
  return undefined
}
