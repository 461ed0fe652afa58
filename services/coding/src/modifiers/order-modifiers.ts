import type { CodeSets, ModifierUse } from '@claimrail/codesets'

/** What decides the price comes first, what only informs last (the order payers read them in). */
const ORDER: readonly ModifierUse[] = ['em', 'pricing', 'distinct', 'drug', 'side', 'site', 'telehealth', 'information']
/** The fee schedule has a row of its own for a part of a test: it is looked up before anything else is applied. */
const PARTS = ['26', 'TC']
const MAX = 4

/**
 * Modifiers of a line, each once, in the order payers read them. A line holds four (X12 837 SV101-3 to SV101-6): of more, the first three and 99.
 */
export function orderModifiers(modifiers: readonly string[], date: string, codes: CodeSets): string[] {
  const placeOf = (modifier: string) => {
    if (PARTS.includes(modifier)) return ORDER.indexOf('pricing') - 0.5
    const use = codes.lookup('modifier', modifier, date)?.facts.use
    return use === undefined ? ORDER.length : ORDER.indexOf(use)
  }
  const ordered = [...new Set(modifiers)].sort((a, b) => placeOf(a) - placeOf(b))
  return ordered.length > MAX ? [...ordered.slice(0, MAX - 1), '99'] : ordered
}
