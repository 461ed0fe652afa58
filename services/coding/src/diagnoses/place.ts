import type { CodeChoice, Diagnosis } from '@claimrail/domain'
import { normalizeCode } from '@claimrail/codesets'
import type { CodingContext } from '../context.ts'
import type { Query, QueryCode } from '../query.ts'
import type { Coded } from './outcome.ts'
import type { Person } from './match.ts'

/** A diagnosis of the record, where it stands, and what its coding depends on. */
export type Place = {
  diagnosis: Diagnosis
  /** `diagnoses[0]`. */
  path: string
  context: CodingContext
  date: string
  person: Person
  /** Uncertain diagnoses of a stay are coded as if they were there (II.H); of any other visit they are not (IV.H). */
  isStay: boolean
  /** Sides that the procedures for this diagnosis name, with where they stand. */
  sides: readonly { side: string; path: string }[]
}

/** A question about this diagnosis: about its content, wherever in the list it stands. */
export function questionAt(place: Place, code: QueryCode, choices: readonly string[] = []): Query {
  const { id, system, code: said, text } = place.diagnosis
  const field = `${place.path}.${said === undefined ? 'text' : 'code'}`
  return {
    code,
    fields: [field],
    about: JSON.stringify(['diagnosis', id, system, said, text]),
    ...(choices.length > 0 && { choices }),
  }
}

/** The billable code in force that an answer on record gives to a question, if it gives one. */
export function codeAnswered(place: Place, query: Query): Coded | undefined {
  const code = billableAnswer(place.context, place.date, query)
  return code === undefined
    ? undefined
    : codedAs(place, code, { source: 'answer', reasons: [`answer to ${query.code}`] })
}

export function billableAnswer({ answers, codes }: CodingContext, date: string, query: Query): string | undefined {
  const value = answers.to(query)?.value
  const found = value === undefined ? undefined : codes.lookup('icd10cm', normalizeCode('icd10cm', value), date)
  return found?.billable && found.status === 'inForce' ? found.code : undefined
}

export function codedAs(
  place: Place,
  code: string,
  more: Partial<CodeChoice> & Pick<CodeChoice, 'source' | 'reasons'>,
): Coded {
  const choice = { system: 'icd10cm' as const, code, score: 1, path: place.path, support: [], runnersUp: [], ...more }
  return { code, ids: [place.diagnosis.id], choice }
}
