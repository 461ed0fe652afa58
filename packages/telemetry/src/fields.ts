import type { TelemetryEvent } from './port.ts'
import { word } from './word.ts'

type Names = TelemetryEvent['event']
type EventOf<Name extends Names> = Extract<TelemetryEvent, { event: Name }>
type FieldsOf<Name extends Names> = readonly Exclude<keyof EventOf<Name>, 'event'>[]

export type Level = 'error' | 'warn' | 'info' | 'debug'

/** Every event with its severity and the fields that may be seen. What is not named here can not leave. */
export const LINES: { [Name in Names]: { level: Level; fields: FieldsOf<Name> } } = {
  'host.started': { level: 'info', fields: ['services', 'bus', 'version'] },
  'host.stopping': { level: 'info', fields: ['signal'] },
  'host.stopped': { level: 'info', fields: ['seconds', 'clean'] },
  'host.crashed': { level: 'error', fields: ['code', 'where'] },
  'stage.chunk': { level: 'debug', fields: ['stage', 'partition', 'records', 'skipped', 'published', 'seconds'] },
  'stage.outcome': { level: 'debug', fields: ['stage', 'outcome', 'code', 'count'] },
  'stage.retrying': { level: 'warn', fields: ['stage', 'partition', 'code', 'attempt', 'delayMs'] },
  'stage.deadLettered': { level: 'error', fields: ['stage', 'partition', 'code', 'path'] },
  'stage.parked': { level: 'warn', fields: ['stage', 'partition'] },
  'stage.flooded': { level: 'error', fields: ['stage', 'partition', 'dead', 'records'] },
  'stage.lostOwnership': { level: 'warn', fields: ['stage', 'partition'] },
  'stage.healed': { level: 'warn', fields: ['stage', 'partition', 'records'] },
  'view.chunk': { level: 'debug', fields: ['view', 'partition', 'records', 'unreadable', 'changed', 'seconds'] },
  'intake.accepted': { level: 'debug', fields: ['source', 'messages'] },
  'intake.refused': { level: 'warn', fields: ['source', 'code', 'path'] },
  'intake.overloaded': { level: 'warn', fields: ['source', 'waiting'] },
  'file.sent': { level: 'info', fields: ['payer', 'name', 'bytes', 'claims'] },
  'file.read': { level: 'info', fields: ['kind', 'name', 'records'] },
  'file.quarantined': { level: 'error', fields: ['kind', 'code'] },
  'bus.problem': { level: 'warn', fields: ['adapter', 'code', 'detail'] },
  'bus.rebalanced': { level: 'info', fields: ['group', 'partitions'] },
}

/** True for an event that is on the list. */
export function isListed(event: TelemetryEvent): boolean {
  return Object.hasOwn(LINES, event.event)
}

/** The fields of an event that may be seen; words, numbers and truth values only. */
export function seenFields(event: TelemetryEvent): Record<string, string | number | boolean> {
  const seen: Record<string, string | number | boolean> = {}
  for (const field of LINES[event.event].fields as readonly string[]) {
    const value = (event as unknown as Record<string, unknown>)[field]
    if (typeof value === 'string') seen[field] = word(value)
    else if (typeof value === 'number' || typeof value === 'boolean') seen[field] = value
  }
  return seen
}
