import type { CodeSets } from '@claimrail/codesets'
import type { Coded } from './outcome.ts'
import { COMBINATIONS, type Combination } from './rules/combinations.ts'
import { INTEGRAL_SYMPTOMS } from './rules/integral-symptoms.ts'

/** How sure a code is that a rule made of two codes. */
const RULE_SCORE = 0.95

/** The diagnoses with combination codes where the classification has one that holds on the date. Ids of the record stay with what stands for them. */
export function combine(coded: readonly Coded[], codes: CodeSets, date: string): Coded[] {
  const isInForce = (code: string) => {
    const found = codes.lookup('icd10cm', code, date)
    return found?.status === 'inForce' && found.billable
  }
  return COMBINATIONS.reduce<Coded[]>((known, rule) => applyOne(known, rule, isInForce), [...coded])
}

function applyOne(coded: readonly Coded[], rule: Combination, isInForce: (code: string) => boolean): Coded[] {
  const parts = rule.when.map((prefix) => coded.find(({ code }) => code.startsWith(prefix)))
  const [replaced] = parts
  if (!replaced || parts.includes(undefined) || new Set(parts).size < parts.length || !isInForce(rule.becomes))
    return [...coded]
  const dropped = coded.filter(({ code }) => rule.drops?.some((prefix) => code.startsWith(prefix)))
  const combined = becoming(replaced, rule, dropped)
  return mergeSame(coded.filter((one) => !dropped.includes(one)).map((one) => (one === replaced ? combined : one)))
}

function becoming({ code, ids, choice }: Coded, { becomes, why, when }: Combination, dropped: readonly Coded[]): Coded {
  return {
    code: becomes,
    ids: [...ids, ...dropped.flatMap((one) => one.ids)],
    choice: {
      ...choice,
      code: becomes,
      score: Math.min(choice.score, RULE_SCORE),
      support: [...choice.support, ...dropped.flatMap((one) => one.choice.support)],
      runnersUp: [{ system: 'icd10cm', code, score: choice.score }, ...choice.runnersUp],
      reasons: [...choice.reasons, `combination of ${when.join(' and ')} (${why})`],
    },
  }
}

/** Diagnoses without the symptoms that belong to another one; lines that were for the symptom are for that one. */
export function leaveOutIntegral(coded: readonly Coded[]): Coded[] {
  const kept = new Map(coded.map((one) => [one.code, one]))
  for (const symptom of coded) {
    const causes = INTEGRAL_SYMPTOMS.filter(([prefix]) => symptom.code.startsWith(prefix)).flatMap(([, of]) => of)
    const cause = coded.find(({ code }) => code !== symptom.code && causes.some((prefix) => code.startsWith(prefix)))
    const standing = cause && kept.get(cause.code)
    if (!standing) continue
    kept.delete(symptom.code)
    kept.set(standing.code, absorb(standing, symptom, `leaves out ${symptom.code}, a part of it (I.B.5)`))
  }
  return [...kept.values()]
}

/** One entry for each code (I.B.12); what said it again supports it. */
export function mergeSame(coded: readonly Coded[]): Coded[] {
  const merged = new Map<string, Coded>()
  for (const one of coded) {
    const known = merged.get(one.code)
    merged.set(one.code, known ? absorb(known, one, `said again at ${one.choice.path} (I.B.12)`) : one)
  }
  return [...merged.values()]
}

function absorb(kept: Coded, other: Coded, reason: string): Coded {
  const { choice } = kept
  return {
    ...kept,
    ids: [...kept.ids, ...other.ids],
    choice: { ...choice, support: [...choice.support, ...other.choice.support], reasons: [...choice.reasons, reason] },
  }
}
