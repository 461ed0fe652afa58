import { codeEncounter, type Coded } from '../code-encounter.ts'
import type { Knowledge } from '../context.ts'
import { pointersOf } from '../cut-claims.ts'
import type { GoldCase } from './gold-case.ts'

/** Where a case differs: paths and codes only. */
export type Difference = { id: string; reason: string; expected: string; coded: string }

/** One case beside what coding made of it. Codes are counted as (code, modifiers, units) of a line, and diagnoses by code. */
export type Judged = {
  specialty: string
  /** Diagnoses, lines, modifiers, units, pointers and order all agree, or the queries do. */
  exact: boolean
  /** Coded, and no one was asked. */
  automatic: boolean
  given: number
  right: number
  wanted: number
  difference?: Difference
}

/** Codes a case by the knowledge and compares. */
export function judge({ id, specialty, reason, encounter, expected }: GoldCase, knowledge: Knowledge): Judged {
  const coded = codeEncounter(encounter, knowledge)
  const wanted = 'queries' in expected ? expected.queries.map((code) => `ask ${code}`).sort() : textsOf(expected)
  const given = textsOfCoded(coded)
  const exact = wanted.join('\n') === given.join('\n')
  const difference = exact ? {} : { difference: { id, reason, expected: wanted.join('; '), coded: given.join('; ') } }
  return { specialty, exact, automatic: coded.ok, ...overlap(itemsOf(wanted), itemsOf(given)), ...difference }
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
