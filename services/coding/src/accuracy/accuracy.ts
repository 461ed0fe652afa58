import { codeEncounter, type Coded } from '../code-encounter.ts'
import type { Knowledge } from '../context.ts'
import { pointersOf } from '../cut-claims.ts'
import type { GoldCase } from './gold-case.ts'

/** How often coding and the gold set agree. Codes are counted as (code, modifiers, units) of a line, and diagnoses by code. */
type Accuracy = {
  /** A specialty, or `all`. */
  group: string
  cases: number
  /** Cases whose diagnoses, lines, modifiers, units, pointers and order all agree, or whose queries do. */
  exact: number
  exactRate: number
  /** Given codes that are right, of all given; and of all that should have been given. */
  precision: number
  recall: number
}

/** Where a case differs: paths and codes only. */
type Difference = { id: string; reason: string; expected: string; coded: string }

export type AccuracyReport = { rows: readonly Accuracy[]; differences: readonly Difference[] }

type Judged = {
  specialty: string
  exact: boolean
  given: number
  right: number
  wanted: number
  difference?: Difference
}

/** Codes every case by the knowledge and compares. Deterministic; rows in order of the specialties' names, `all` last. */
export function accuracyOf(cases: readonly GoldCase[], knowledge: Knowledge): AccuracyReport {
  const judged = cases.map((one) => judge(one, codeEncounter(one.encounter, knowledge)))
  const bySpecialty = [...Map.groupBy(judged, ({ specialty }) => specialty)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    rows: [...bySpecialty.map(([specialty, own]) => rowOf(specialty, own)), rowOf('all', judged)],
    differences: judged.flatMap(({ difference }) => (difference ? [difference] : [])),
  }
}

function judge({ id, specialty, reason, expected }: GoldCase, coded: Coded): Judged {
  const wanted = 'queries' in expected ? expected.queries.map((code) => `ask ${code}`).sort() : textsOf(expected)
  const given = textsOfCoded(coded)
  const exact = wanted.join('\n') === given.join('\n')
  const difference = exact ? {} : { difference: { id, reason, expected: wanted.join('; '), coded: given.join('; ') } }
  return { specialty, exact, ...overlap(itemsOf(wanted), itemsOf(given)), ...difference }
}

type Line = { code: string; modifiers: readonly string[]; units: number; diagnoses: readonly string[] }

/** One text for the diagnoses in order, then one for each line. */
function textsOf({ diagnoses, lines }: { diagnoses: readonly string[]; lines: readonly Line[] }): string[] {
  return [`for ${diagnoses.join(' ')}`, ...lines.map(lineText)]
}

function lineText({ code, modifiers, units, diagnoses }: Line): string {
  return `${[code, ...modifiers].join('-')} x${units} for ${diagnoses.join(' ')}`
}

function textsOfCoded(coded: Coded): string[] {
  if (!coded.ok) return [...new Set(coded.queries.map(({ code }) => `ask ${code}`))].sort()
  const lines = coded.cuts.flatMap((cut) =>
    cut.charges.map((charge) => ({
      ...{ code: charge.code, modifiers: charge.modifiers, units: charge.units },
      diagnoses: pointersOf(charge).flatMap((place) => coded.diagnoses[place] ?? []),
    })),
  )
  return textsOf({ diagnoses: coded.diagnoses, lines })
}

/** What precision and recall count: each diagnosis, and each line without its diagnoses. */
function itemsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    text.startsWith('for ') ? text.split(' ').slice(1) : [text.split(' for ')[0] ?? text],
  )
}

function overlap(wanted: readonly string[], given: readonly string[]): Pick<Judged, 'given' | 'right' | 'wanted'> {
  const left = [...wanted]
  let right = 0
  for (const item of given) {
    const place = left.indexOf(item)
    if (place < 0) continue
    left.splice(place, 1)
    right++
  }
  return { given: given.length, right, wanted: wanted.length }
}

function rowOf(group: string, judged: readonly Judged[]): Accuracy {
  const sum = (of: (one: Judged) => number) => judged.reduce((total, one) => total + of(one), 0)
  const [exact, given, right, wanted] = [
    sum((one) => Number(one.exact)),
    sum((one) => one.given),
    sum((one) => one.right),
    sum((one) => one.wanted),
  ]
  return {
    ...{ group, cases: judged.length, exact },
    exactRate: share(exact, judged.length),
    precision: share(right, given),
    recall: share(right, wanted),
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
