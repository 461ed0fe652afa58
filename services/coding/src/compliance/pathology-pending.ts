import type { Encounter } from '@claimrail/domain'
import type { CodingContext } from '../context.ts'
import type { Coded } from '../diagnoses/outcome.ts'
import { billableAnswer } from '../diagnoses/place.ts'
import type { Query } from '../query.ts'

/** Growths of uncertain behavior: a finding of the pathologist, not a doubt of the clinician (tabular list, note at D37). */
const UNCERTAIN_BEHAVIOR = /^D(3[7-9]|4[0-48])/
const PENDING =
  /\b(patholog\w*|histolog\w*|biopsy results?)\b.{0,20}\b(pending|awaited|outstanding)\b|\bawait\w*\b.{0,20}\b(patholog\w*|histolog\w*)\b/i

/** Asks what a growth is called until the pathologist has seen it, where it is coded as uncertain and a note says that pathology is pending. */
export function settleBeforePathology(
  coded: readonly Coded[],
  { notes, documents = [] }: Encounter,
  context: CodingContext,
  date: string,
): { coded: readonly Coded[]; queries: readonly Query[] } {
  const isPending = notes.some(({ text }) => PENDING.test(text))
  if (!isPending || documents.some(({ kind }) => kind === 'pathologyReport')) return { coded, queries: [] }
  const settled = coded.map((one): { coded: Coded; query?: Query } => {
    if (!UNCERTAIN_BEHAVIOR.test(one.code) || one.choice.source === 'answer') return { coded: one }
    const about = JSON.stringify(['pathology pending', one.code])
    const query: Query = { code: 'coding.diagnosis-uncertain', fields: [one.choice.path], about }
    const code = billableAnswer(context, date, query)
    if (code === undefined) return { coded: one, query }
    const reasons = [...one.choice.reasons, `answer to ${query.code}`]
    return { coded: { ...one, code, choice: { ...one.choice, code, score: 1, source: 'answer', reasons } } }
  })
  return { coded: settled.map((one) => one.coded), queries: settled.flatMap(({ query }) => query ?? []) }
}
