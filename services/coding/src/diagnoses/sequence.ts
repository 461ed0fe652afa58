import type { DiagnosisFacts } from '@claimrail/codesets'
import type { Coded } from './outcome.ts'
import { AFTER_ITS_CAUSE, FIRST_ONLY, NEVER_FIRST } from './rules/sequencing.ts'

/** What the code system says of a code; empty where it says nothing. */
export type FactsOf = (code: string) => DiagnosisFacts

/**
 * Diagnoses in the order of a claim: as the record ranks them, but a code that is only ever first is first, what is due to another
 * comes after it, and what is never first gives way. Undefined where nothing can be first. The tabular list's own notes count
 * beside our table.
 */
export function sequence(coded: readonly Coded[], factsOf: FactsOf): Coded[] | undefined {
  const ordered = causesFirst(firstOnlyFirst([...coded]), factsOf)
  const neverFirst = (code: string) => factsOf(code).manifestation === true || startsWithAny(code, NEVER_FIRST)
  const first = ordered.findIndex(({ code }) => !neverFirst(code))
  if (first < 0) return ordered.length > 0 ? undefined : []
  if (first === 0) return ordered
  const lead = withReason(ordered[first] as Coded, `first, because ${ordered[0]?.code} never is`)
  return [lead, ...ordered.toSpliced(first, 1)]
}

function firstOnlyFirst(coded: readonly Coded[]): Coded[] {
  const place = coded.findIndex(({ code }) => startsWithAny(code, FIRST_ONLY))
  if (place <= 0) return [...coded]
  const lead = withReason(coded[place] as Coded, 'first, because it is never listed after another (I.C.21.c.16)')
  return [lead, ...coded.toSpliced(place, 1)]
}

/** Each code that is due to another one moves to right after the last of its causes. */
function causesFirst(coded: readonly Coded[], factsOf: FactsOf): Coded[] {
  let ordered = [...coded]
  for (const [prefix, causes] of [...AFTER_ITS_CAUSE, ...notesOf(coded, factsOf)]) {
    for (const due of ordered.filter(({ code }) => code.startsWith(prefix))) {
      const place = ordered.indexOf(due)
      const cause = ordered.findLastIndex((one) => one !== due && startsWithAny(one.code, causes))
      if (cause < place) continue
      const moved = withReason(due, `after ${ordered[cause]?.code}, its cause`)
      ordered = ordered.toSpliced(cause + 1, 0, moved).toSpliced(place, 1)
    }
  }
  return ordered
}

/** "Code first" names the causes of a code; "use additional code" names what comes after one. */
function notesOf(coded: readonly Coded[], factsOf: FactsOf): (readonly [string, readonly string[]])[] {
  return coded.flatMap(({ code }) => {
    const { codeFirst = [], useAdditional = [] } = factsOf(code)
    const causes = codeFirst.flatMap(({ codes }) => codes)
    const additional = useAdditional.flatMap(({ codes }) => codes)
    return [
      ...(causes.length > 0 ? [[code, causes] as const] : []),
      ...additional.filter((prefix) => !code.startsWith(prefix)).map((prefix) => [prefix, [code]] as const),
    ]
  })
}

function startsWithAny(code: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => code.startsWith(prefix))
}

function withReason(one: Coded, reason: string): Coded {
  return { ...one, choice: { ...one.choice, reasons: [...one.choice.reasons, reason] } }
}
