import {
  contentIdOf,
  sumCents,
  type Encounter,
  type OpenQuery,
  type QueryAnswer,
  type WorkItem,
} from '@claimrail/domain'
import { dueOn } from './queries/due.ts'
import { DIAGNOSIS_QUESTIONS } from './queries/diagnosis-questions.ts'
import { PROCEDURE_QUESTIONS } from './queries/procedure-questions.ts'

/** Everything that coding asks a person instead of guessing: who is asked, why, and what closes it. */
export const QUERIES = { ...DIAGNOSIS_QUESTIONS, ...PROCEDURE_QUESTIONS }

export type QueryCode = keyof typeof QUERIES

/** Something to ask, and the fields of the encounter that it speaks of; the first is the place it is about. */
export type Query = {
  code: QueryCode
  fields: readonly string[]
  /**
   * What it is about: the record's own id of the item and the content in doubt, so that an answer survives another order of the
   * items and not another content. Only its hash leaves coding. Left out = the first field.
   */
  about?: string
  /** Answers that close it, without preference; the last is `cannot-determine` or `other`. Left out = words or a code. */
  choices?: readonly string[]
}

/** Answers on record. */
export type Answers = {
  /** The one that was given to a query, if any. */
  to(query: Query): QueryAnswer | undefined
  /** Those that were looked at so far, each with its query. */
  used(): readonly UsedAnswer[]
}
export type UsedAnswer = { query: Query; answer: QueryAnswer }

/** The id of a query: the same for the same question about the same thing of the same encounter. */
export function queryIdOf(encounterId: string, { code, fields, about }: Query): string {
  return contentIdOf('query', encounterId, code, about ?? fields[0] ?? '')
}

/** The answers of an encounter; of two to one query the later one counts. */
export function answersOf(encounterId: string, answers: readonly QueryAnswer[] = []): Answers {
  const byQuery = new Map<string, QueryAnswer>()
  for (const answer of answers) {
    const known = byQuery.get(answer.queryId)
    if (!known || Date.parse(known.answeredAt) <= Date.parse(answer.answeredAt)) byQuery.set(answer.queryId, answer)
  }
  const used = new Map<string, UsedAnswer>()
  return {
    to(query) {
      const answer = byQuery.size === 0 ? undefined : byQuery.get(queryIdOf(encounterId, query))
      if (answer) used.set(answer.queryId, { query, answer })
      return answer
    },
    used: () => [...used.values()],
  }
}

/** Where and when the questions of a work item are asked. `at` is the business time of what is coded. */
export type Asking = { encounterId: string; encounter: Encounter; at: string }

/** The work item of one or more queries: the first leads, the codes of the others are named beside it. */
export function workItemOf(queries: readonly [Query, ...Query[]], asking: Asking): Omit<WorkItem, 'kind' | 'stage'> {
  const { encounter } = asking
  const [first, ...rest] = queries
  const { owner, reason, fix } = QUERIES[first.code]
  const others = [...new Set(rest.map((query) => query.code))].filter((code) => code !== first.code)
  const payerId = encounter.coverages[0]?.payer.id
  return {
    owner,
    code: first.code,
    reason: others.length > 0 ? `${reason} Also asked: ${others.join(', ')}.` : reason,
    fix,
    fields: [...new Set(queries.flatMap((query) => query.fields))],
    ...(payerId === undefined ? {} : { payerId }),
    amountCents: sumCents(encounter.charges, (charge) => charge.amountCents),
    queries: openQueriesOf(queries, asking),
  }
}

function openQueriesOf(queries: readonly Query[], { encounterId, at }: Asking): OpenQuery[] {
  const open = queries.map((query): OpenQuery => {
    const { owner, asks, reason } = QUERIES[query.code]
    return {
      id: queryIdOf(encounterId, query),
      code: query.code,
      owner,
      asks,
      why: reason,
      field: query.fields[0] ?? '',
      choices: [...(query.choices ?? [])],
      sentAt: at,
      dueOn: dueOn(owner, at),
    }
  })
  return [...new Map(open.map((query) => [query.id, query])).values()]
}
