import { NO_TABLES, starterCodeSets, type RuleTables } from '@claimrail/codesets'
import type { Charge, CodingTrail, Encounter, QueryAnswer } from '@claimrail/domain'
import { codeEncounter } from '../code-encounter.ts'
import { encounter } from '../encounters.testing.ts'
import { queryIdOf, type Query } from '../query.ts'
import type { CodedCharge } from './coded-charge.ts'

const codes = starterCodeSets()
const ID = 'STORY'

/** What coding made of an encounter, in the few words that stories compare. */
export type Outcome = {
  /** Code, modifiers and units of each line, e.g. `20610-RT x1`. */
  lines: string[]
  charges: readonly CodedCharge[]
  asked: string[]
  queries: readonly Query[]
  trail: CodingTrail | undefined
  /** How the codes of procedures were chosen. */
  choices: CodingTrail['choices']
}

/** Codes an encounter of the stories. */
export function code(
  diagnoses: Parameters<typeof encounter>[0],
  charges: readonly Charge[],
  more: Partial<Encounter> = {},
  tables: Partial<RuleTables> = {},
): Outcome {
  const coded = codeEncounter(encounter(diagnoses, charges, more), { codes, tables: { ...NO_TABLES, ...tables } }, ID)
  if (!coded.ok) {
    return {
      lines: [],
      charges: [],
      asked: coded.queries.map((query) => query.code),
      queries: coded.queries,
      trail: undefined,
      choices: [],
    }
  }
  const lines = coded.cuts.flatMap((cut) => cut.charges)
  return {
    lines: lines.map(lineText),
    charges: lines,
    asked: [],
    queries: [],
    trail: coded.trail,
    choices: coded.trail.choices.filter(({ path }) => path.startsWith('charges')),
  }
}

function lineText({ code: number, modifiers, units }: CodedCharge): string {
  return `${[number, ...modifiers].join('-')} x${units}`
}

/** An answer to the query of a code that is open in an outcome. */
export function answerTo({ queries }: Outcome, queryCode: string, value: string): QueryAnswer {
  const query = queries.find((one) => one.code === queryCode)
  if (!query) throw new Error(`${queryCode} was not asked`)
  return { queryId: queryIdOf(ID, query), value, by: 'coder', answeredAt: '2026-03-03T10:00:00Z' }
}

/** The coverages of a payer of a kind, by its claim filing indicator. */
export function coveredBy(filingIndicator: string): Pick<Encounter, 'coverages'> {
  return {
    coverages: [{ payer: { id: 'P1', name: 'Payer', filingIndicator }, memberId: 'W1', relationship: '18' }],
  }
}

/** A charge in words. */
export function inWords(text: string, more: Partial<Charge> = {}): Charge {
  return {
    id: text,
    system: 'text',
    text,
    modifiers: [],
    units: 1,
    amountCents: 10_000,
    serviceDate: '2026-03-02',
    diagnosisIds: [],
    ...more,
  }
}

/** Something documented as done on the day of the stories. */
export function done(text: string, more: Partial<NonNullable<Encounter['performed']>[number]> = {}) {
  return { id: text, text, performedOn: '2026-03-02', diagnosisIds: [], ...more }
}
