import type { Encounter } from '@claimrail/domain'
import type { CodingContext } from '../context.ts'
import type { Query } from '../query.ts'
import type { Coded } from './outcome.ts'
import { billableAnswer } from './place.ts'

/** Diagnoses that answers add to a record that has none, or none that can be listed first. */
export type Added = { coded: readonly Coded[]; queries: readonly Query[] }

/** The diagnosis that the record lacks, from the answer on record; the question where there is none yet. */
export function addMissing({ diagnoses }: Encounter, context: CodingContext, date: string): Added {
  return diagnoses.length > 0
    ? { coded: [], queries: [] }
    : ask({ code: 'coding.diagnosis-missing', fields: ['diagnoses'] }, context, date)
}

/** The condition that comes before diagnoses of which none can be first. */
export function addFirst(
  { diagnoses }: Encounter,
  context: CodingContext,
  date: string,
  canBeFirst: (coded: Coded) => boolean,
): Added {
  const about = JSON.stringify(['first', ...diagnoses.map(({ system, code, text }) => [system, code, text])])
  return ask({ code: 'coding.diagnosis-none-first', fields: ['diagnoses'], about }, context, date, canBeFirst)
}

function ask(query: Query, context: CodingContext, date: string, fits = (_coded: Coded) => true): Added {
  const code = billableAnswer(context, date, query)
  if (code === undefined) return { coded: [], queries: [query] }
  const choice = { system: 'icd10cm' as const, code, score: 1, source: 'answer' as const, path: 'diagnoses' }
  const reasons = [`answer to ${query.code}`]
  const added = { code, ids: [], choice: { ...choice, support: [], runnersUp: [], reasons } }
  return fits(added) ? { coded: [added], queries: [] } : { coded: [], queries: [query] }
}
