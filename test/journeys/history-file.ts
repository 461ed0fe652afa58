import { join } from 'node:path'
import { decodeEvent, type Event } from '@claimrail/domain'
import { timeline } from '@claimrail/operations'
import type { Origin } from '@claimrail/pipeline'
import { emptyHistory, encounterView, remember, type EncounterView, type History } from '@claimrail/tracking'

export const HISTORIES = join(import.meta.dirname, 'histories')

/** A line of a history: a record as it stood on the log, its value untouched. */
export type Line = Origin & { key: string; value: string }

/** What people saw of the encounter when it was recorded. */
export type Recorded = { view: EncounterView; timeline: { at: string; what: string; amountCents?: number }[] }

/** The events of a history, read by today's code. Throws, with the place, when one can not be. */
export function eventsOf(lines: readonly Line[]): { event: Event; origin: Origin }[] {
  return lines.map(({ value, topic, partition, offset }) => {
    const decoded = decodeEvent(Buffer.from(value))
    if (!decoded.ok) throw new Error(`${topic} ${partition} ${offset}: ${decoded.fault.code} ${decoded.fault.path}`)
    return { event: decoded.event, origin: { topic, partition, offset } }
  })
}

export function fold(events: readonly { event: Event; origin: Origin }[]): History {
  const [first] = events
  if (!first) throw new Error('a history without events')
  const empty = emptyHistory(first.event.encounterId)
  return events.reduce((history, { event, origin }) => remember(history, event, origin), empty)
}

export function recordedOf(history: History): Recorded {
  const lines = timeline(history).map(({ at, what, amountCents }) =>
    amountCents === undefined ? { at, what } : { at, what, amountCents },
  )
  return { view: encounterView(history), timeline: lines }
}
