import { normalizeCode, type MapTarget, type SystemName } from '@claimrail/codesets'
import { OTHER } from '../queries/question.ts'
import { chooseByCode } from './choose-by-code.ts'
import type { Person } from './match.ts'
import type { Coded, DiagnosisOutcome } from './outcome.ts'
import { codeAnswered, questionAt, type Place } from './place.ts'

/** How sure a map is: without a condition, by a condition that the record answers, by one that it does not, or only near. */
const SCORES = { sure: 0.95, byRule: 0.9, unsure: 0.6 } as const

const MAPPED: readonly string[] = ['snomed', 'icd9cm'] satisfies readonly SystemName[]

/**
 * Chooses ICD-10-CM codes for a code of another system by a map that was imported: one of each group, the first whose rule holds. A map
 * that depends on what the record does not say goes to a coder with its targets.
 */
export function chooseByMap(place: Place, code: string): DiagnosisOutcome {
  const query = questionAt(place, 'coding.diagnosis-not-coded')
  const answered = codeAnswered(place, query)
  if (answered) return { kind: 'coded', coded: [answered] }
  const picks = groupsOf(targetsOf(place, code)).map((group) => pickOf(group, place.person))
  if (picks.length === 0 || picks.includes(undefined)) return { kind: 'asked', query }
  const unsure = picks.some((pick) => (pick?.score ?? 0) < place.context.threshold)
  const codes = picks.map((pick) => normalizeCode('icd10cm', pick?.code ?? ''))
  if (unsure) return review(place, codes)
  const outcomes = picks.map((pick, i) => mapped(place, codes[i] ?? '', pick?.score ?? 0, code))
  const stopped = outcomes.find((outcome) => outcome.kind !== 'coded')
  return stopped ?? { kind: 'coded', coded: outcomes.flatMap((one) => (one.kind === 'coded' ? one.coded : [])) }
}

function targetsOf({ diagnosis, context, date }: Place, code: string): readonly MapTarget[] {
  if (!MAPPED.includes(diagnosis.system)) return []
  const found = context.codes.lookup(diagnosis.system as 'snomed', code, date)
  return found?.status === 'inForce' ? found.facts.targets.filter(({ system }) => system === 'icd10cm') : []
}

function groupsOf(targets: readonly MapTarget[]): MapTarget[][] {
  const groups = Map.groupBy(targets, ({ group }) => group)
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group.toSorted((a, b) => a.priority - b.priority))
}

type Pick = { code: string; score: number }

/** The first target whose rule holds; less sure when one before it could not be judged. Undefined where it maps to nothing. */
function pickOf(group: readonly MapTarget[], person: Person): Pick | undefined {
  let isSure = true
  for (const { code, rule = 'TRUE', approximate } of group) {
    const holds = holdsFor(rule, person)
    if (holds === undefined) isSure = false
    if (!holds) continue
    if (code === undefined) return undefined
    const score = rule.startsWith('IFA') ? SCORES.byRule : SCORES.sure
    return { code, score: isSure && !approximate ? score : SCORES.unsure }
  }
  return undefined
}

/** Whether the rule of a map holds for the patient; undefined where it asks what is not known here. */
function holdsFor(rule: string, { sex, years }: Person): boolean | undefined {
  if (/^(TRUE|OTHERWISE TRUE)$/.test(rule)) return true
  if (/^IFA 248152002 /.test(rule)) return sex === 'U' ? undefined : sex === 'F'
  if (/^IFA 248153007 /.test(rule)) return sex === 'U' ? undefined : sex === 'M'
  const parts = rule.split(/\s+AND\s+/)
  const ages = parts.map((part) => /^IFA 445518008 .*\|\s*(<=|>=|<|>)\s*(\d+(?:\.\d+)?) years$/.exec(part))
  if (ages.includes(null)) return undefined
  return ages.every((age) => compares(years, age?.[1] ?? '', Number(age?.[2])))
}

function compares(years: number, sign: string, limit: number): boolean {
  if (sign === '<') return years < limit
  if (sign === '<=') return years <= limit
  return sign === '>' ? years > limit : years >= limit
}

/** The target is checked like a code of the record; a question mark stands for a seventh character that the map leaves open. */
function mapped(place: Place, target: string, score: number, from: string): DiagnosisOutcome {
  const outcome = chooseByCode(place, target.replaceAll('?', ''))
  if (outcome.kind !== 'coded') return outcome
  const reason = `${place.diagnosis.system} ${from} maps to ${target}`
  return { kind: 'coded', coded: outcome.coded.map((one) => asMapped(one, score, reason)) }
}

function asMapped(one: Coded, score: number, reason: string): Coded {
  const source = one.choice.source === 'answer' ? 'answer' : 'map'
  return { ...one, choice: { ...one.choice, source, score, reasons: [reason, ...one.choice.reasons.slice(1)] } }
}

function review(place: Place, codes: readonly string[]): DiagnosisOutcome {
  const query = questionAt(place, 'coding.diagnosis-review', [...codes.toSorted(), OTHER])
  const answered = codeAnswered(place, query)
  return answered ? { kind: 'coded', coded: [answered] } : { kind: 'asked', query }
}
