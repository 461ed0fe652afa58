import { contentIdOf } from '@claimrail/domain'

/** JSON text with sorted keys and without undefined: equal content gives equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sorted(part) : part))
}

/** A hash of the content, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return contentIdOf(canonical(value))
}

function sorted(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
