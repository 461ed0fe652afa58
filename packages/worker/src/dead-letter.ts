import { MAX_RECORD_BYTES, type OutRecord } from '@claimrail/bus'
import type { StageName } from '@claimrail/domain'
import { stampEvent, type Cause, type Origin } from '@claimrail/pipeline'
import type { Fault } from './codes.ts'
import { recordOf } from './publish.ts'
import { quarantineNameOf } from './quarantine.ts'

/** A record that goes to the dead letters. */
export type Dead = {
  /** The event, or what could be salvaged of it. */
  cause: Cause
  eventId?: string
  fault: Fault
  origin: Origin
  original: Uint8Array
}

/** The dead letter as it is published, and the original where it must be kept beside it. */
export type DeadLetterRecord = { record: OutRecord; keep?: Uint8Array }

const ENVELOPE_BYTES = 4_000

/**
 * The dead letter of a record: its code, path and place, and the original bytes, which go to the quarantine when they are too
 * large to travel. The headers are those that tools for dead letters look for.
 */
export function deadLetterOf(dead: Dead, stage: StageName, partitions: number): DeadLetterRecord {
  const { cause, eventId, fault, origin, original } = dead
  const travels = Math.ceil(original.byteLength / 3) * 4 + ENVELOPE_BYTES <= MAX_RECORD_BYTES
  const event = stampEvent(
    {
      type: 'event.dead',
      part: '',
      data: {
        stage,
        ...fault,
        origin,
        ...(eventId !== undefined && { eventId }),
        originalBase64: travels ? Buffer.from(original).toString('base64') : '',
        ...(!travels && { quarantineFile: quarantineNameOf(original) }),
      },
    },
    cause,
    stage,
    origin.partition,
  )
  const headers = {
    'kafka_dlt-original-topic': origin.topic,
    'kafka_dlt-original-partition': String(origin.partition),
    'kafka_dlt-original-offset': String(origin.offset),
    'claimrail-code': fault.code,
  }
  return { record: { ...recordOf(event, partitions), headers }, ...(!travels && { keep: original }) }
}
