import type { CodedCharge } from '../procedures/coded-charge.ts'
import { INSIDE } from './index.ts'

const STATED = new Map<string, string[]>()
for (const { wholes, parts } of INSIDE) {
  for (const whole of wholes) STATED.set(whole, [...(STATED.get(whole) ?? []), ...parts])
}

/** Codes that are a part of a service of the same day: by the facts of its code, and by what its specialty states. */
export function insideOf({ code, facts }: Pick<CodedCharge, 'code' | 'facts'>): readonly string[] {
  return [...(facts.includes ?? []), ...(STATED.get(code) ?? [])]
}
