import {
  contentIdOf,
  sumCents,
  type Encounter,
  type OpenQuery,
  type QueryAnswer,
  type WorkItem,
} from '@claimrail/domain'
import { dueOn } from './queries/due.ts'
import { CANNOT_DETERMINE, OTHER } from './queries/question.ts'
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
type UsedAnswer = { query: Query; answer: QueryAnswer }

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

/** Who waits for an answer to a query, and since when. */
export type Sent = { owner: WorkItem['owner']; at: string }

/** Where and when the questions of a work item are asked. `at` is the business time of what is coded; `sent` are those that waited before it. */
export type Asking = {
  encounterId: string
  encounter: Encounter
  at: string
  sent?: Readonly<Record<string, Sent>>
}

/** The work item of one or more queries: the first leads, the codes of the others are named beside it. */
export function workItemOf(queries: readonly [Query, ...Query[]], asking: Asking): Omit<WorkItem, 'kind' | 'stage'> {
  const { encounter } = asking
  const [first, ...rest] = queries
  const { reason, fix } = QUERIES[first.code]
  const open = openQueriesOf(queries, asking)
  const others = [...new Set(rest.map((query) => query.code))].filter((code) => code !== first.code)
  const payerId = encounter.coverages[0]?.payer.id
  return {
    owner: open[0]?.owner ?? QUERIES[first.code].owner,
    code: first.code,
    reason: others.length > 0 ? `${reason} Also asked: ${others.join(', ')}.` : reason,
    fix,
    fields: [...new Set(queries.flatMap((query) => query.fields))],
    ...(payerId === undefined ? {} : { payerId }),
    amountCents: sumCents(encounter.charges, (charge) => charge.amountCents),
    queries: open,
  }
}

/** What waits now, for the next time: an owner who was asked already is not asked anew. */
export function sentOf({ queries = [] }: Pick<WorkItem, 'queries'>): Record<string, Sent> {
  return Object.fromEntries(queries.map(({ id, owner, sentAt }) => [id, { owner, at: sentAt }]))
}

function openQueriesOf(queries: readonly Query[], { encounterId, encounter, at, sent = {} }: Asking): OpenQuery[] {
  const answers = answersOf(encounterId, encounter.answers)
  const open = queries.map((query): OpenQuery => {
    const { asks, reason } = QUERIES[query.code]
    const id = queryIdOf(encounterId, query)
    const last = answers.to(query)
    const owner = ownerOf(query, last)
    const sentAt = sent[id]?.owner === owner ? sent[id].at : at
    return {
      ...{ id, code: query.code, owner, asks, why: reason, field: query.fields[0] ?? '' },
      ...{ choices: [...(query.choices ?? [])], sentAt, dueOn: dueOn(owner, sentAt) },
      ...(last && { lastAnswer: { by: last.by, answeredAt: last.answeredAt } }),
    }
  })
  return [...new Map(open.map((query) => [query.id, query])).values()]
}

/** Whoever is asked; where that person said that it can not be told, the other: a coder asks the provider, a provider hands back to the coder. */
function ownerOf({ code }: Query, last: QueryAnswer | undefined): WorkItem['owner'] {
  const { owner } = QUERIES[code]
  if (last === undefined || ![CANNOT_DETERMINE, OTHER].includes(last.value)) return owner
  return owner === 'provider' ? 'coder' : 'provider'
}
