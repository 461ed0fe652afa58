import type { z } from 'zod'
import { dataSchemas, eventSchema, type Event, type EventType } from './event.ts'
import { upcast } from './upcast.ts'

/** Why bytes are not an event: a stable code and the path of the field, never a value. */
export type DecodeFault = { code: 'not-json' | 'unknown-type' | 'schema'; path: string }
export type Decoded = { ok: true; event: Event } | { ok: false; fault: DecodeFault }

const decoder = new TextDecoder('utf-8', { fatal: true })
const encoder = new TextEncoder()

/** The event that `bytes` (UTF-8 JSON) hold, checked whole against its schema. Never throws. */
export function decodeEvent(bytes: Uint8Array): Decoded {
  let raw: unknown
  try {
    raw = upcast(JSON.parse(decoder.decode(bytes)))
  } catch {
    return { ok: false, fault: { code: 'not-json', path: '' } }
  }
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined
  if (typeof type !== 'string' || !Object.hasOwn(dataSchemas, type)) {
    return { ok: false, fault: { code: 'unknown-type', path: 'type' } }
  }
  const result = eventSchema(type as EventType).safeParse(raw)
  if (result.success) return { ok: true, event: result.data }
  return { ok: false, fault: { code: 'schema', path: faultPath(result.error) } }
}

/** Events are written as UTF-8 JSON. */
export function encodeEvent(event: Event): Uint8Array {
  return encoder.encode(JSON.stringify(event))
}

/** The path of the first field that a zod error speaks of, as `lines[2].units`; never its value. */
export function faultPath(error: z.core.$ZodError): string {
  const path = error.issues[0]?.path ?? []
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`)).join('')
}
