import { Buffer } from 'node:buffer'

/** Engines keep a part of a text with so many characters as a reference to the whole. */
const shortestPart = 13

/**
 * The same text with memory of its own. A text that was read is part of the text of its block: who keeps one for long would keep all that
 * stands around it.
 */
export function ownText(text: string): string {
  return text.length < shortestPart ? text : Buffer.from(text).toString()
}

/** A copy of plain objects, lists and texts, each text with memory of its own. */
export function ownTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return ownText(value) as Value
  if (Array.isArray(value)) return value.map(ownTexts) as Value
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) copy[key] = ownTexts(inner)
  return copy as Value
}
