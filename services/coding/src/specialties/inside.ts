import type { CodedCharge } from '../procedures/coded-charge.ts'
import { INSIDE } from './index.ts'

/** Codes that are a part of a service of the same day: by the facts of its code, and by what its specialty states. */
export function insideOf({ code, facts }: Pick<CodedCharge, 'code' | 'facts'>): readonly string[] {
  const stated = INSIDE.filter(({ wholes }) => wholes.includes(code)).flatMap(({ parts }) => parts)
  return [...(facts.includes ?? []), ...stated]
}
