import { CURRENT_VERSION } from './event.ts'

/** Turns the data of one version into the data of the next. */
export type Upcaster = (data: unknown) => unknown

/** For each event type, upcasters by the version they read. Empty while every type is still at version 1. */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>

export const upcasters: Upcasters = {}

type Raw = { type?: unknown; version?: unknown; data?: unknown }

/** An event of any older version as one of `target`; what needs no upcasting, or cannot be, is returned as it is. */
export function upcast(raw: unknown, table: Upcasters = upcasters, target: number = CURRENT_VERSION): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  let event: Raw = raw
  while (typeof event.version === 'number' && event.version < target) {
    const step = table[String(event.type)]?.[event.version]
    if (!step) return event
    event = { ...event, version: event.version + 1, data: step(event.data) }
  }
  return event
}
