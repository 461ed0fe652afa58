import { contentIdOf, daysBetween, type EncounterMessage, type OpenQuery, type QueryAnswer } from '@claimrail/domain'
import { makeEvent } from '@claimrail/pipeline'
import { encounterView, eventsOf, type History } from '@claimrail/tracking'
import { publishEvents } from '@claimrail/worker'
import { find } from './find.ts'
import { historyOf, type Ports } from './ports.ts'
import { originalOf } from './replay.ts'

/** An answer to a query of an encounter. `by` is a role or a user name, `value` one of the query's choices, a code, or words. */
export type AnswerRequest = QueryAnswer & { encounterId: string }

/** Why an answer is not taken. */
export const ANSWER_FAULTS = {
  'unknown-encounter': 'No encounter with this id is known; the tracker may lag.',
  'unknown-query': 'This encounter was never asked a query with this id.',
  'not-a-choice': 'The query takes one of its choices; where the last one is "other", also a code.',
  'not-an-answer': 'An answer has a value of at most 500 characters and says who gave it, in at most 100.',
  'missing-in-log': 'The messages of the encounter are no longer in the log.',
} as const
export type AnswerFault = keyof typeof ANSWER_FAULTS

export type AnswerRead = { ok: true; message: EncounterMessage } | { ok: false; code: AnswerFault }

/** A query that waits for an answer, and the encounter it is about. */
export type Waiting = { encounterId: string; query: OpenQuery; amountCents: number }

/** Every query that waits for an answer, oldest encounter first. */
export async function* openQueries(ports: Ports): AsyncGenerator<Waiting> {
  for await (const { view } of find(ports, { states: ['held'], stage: 'coding' })) {
    const amountCents = view.ledger.openCents
    for (const query of view.queries) yield { encounterId: view.encounterId, query, amountCents }
  }
}

/** Whole days since a query was due, by the day on which it is asked (YYYY-MM-DD); 0 while it is not overdue. */
export function daysOverdue({ dueOn }: Pick<OpenQuery, 'dueOn'>, today: string): number {
  return Math.max(0, daysBetween(dueOn, today))
}

/**
 * The message that puts an answer on record: about the visit that the encounter's own messages name. The same answer makes the same
 * message. A query that is closed can be answered again; the later answer counts.
 */
export async function answerMessage(ports: Ports, request: AnswerRequest): Promise<AnswerRead> {
  const { encounterId, ...answer } = request
  if (!isWhole(answer)) return { ok: false, code: 'not-an-answer' }
  const history = await historyOf(ports, encounterId)
  if (!history) return { ok: false, code: 'unknown-encounter' }
  const query = queryOf(history, answer.queryId)
  if (!query) return { ok: false, code: 'unknown-query' }
  if (!takes(query, answer.value)) return { ok: false, code: 'not-a-choice' }
  const visit = await visitOf(ports, history)
  if (!visit) return { ok: false, code: 'missing-in-log' }
  const message: EncounterMessage = {
    messageId: `answer-${contentIdOf(answer.queryId, answer.value, answer.by, answer.answeredAt)}`,
    format: 'json',
    ...visit,
    occurredAt: answer.answeredAt,
    parts: { answers: [answer] },
    charges: [],
    creditedChargeIds: [],
  }
  return { ok: true, message }
}

/** Puts an answer on the log, under the key of its encounter; then only that encounter is coded again. */
export async function answer(ports: Ports, request: AnswerRequest): Promise<AnswerRead> {
  const read = await answerMessage(ports, request)
  if (!read.ok) return read
  const { message } = read
  const event = makeEvent({
    type: 'encounter.received',
    stage: 'registration.intake',
    identity: [message.sourceSystem, message.visitNumber, message.messageId],
    encounterId: request.encounterId,
    at: message.occurredAt,
    data: message,
  })
  await publishEvents(ports.bus, ports.partitions, [event])
  return read
}

/** The encounter that a query was asked about, among those that wait. */
export async function encounterOfQuery(ports: Ports, queryId: string): Promise<string | undefined> {
  for await (const { encounterId, query } of openQueries(ports)) if (query.id === queryId) return encounterId
  return undefined
}

function queryOf(history: History, queryId: string): OpenQuery | undefined {
  const asked = eventsOf(history, 'work.opened').flatMap(({ facts }) => facts.queries ?? [])
  return [...encounterView(history).queries, ...asked].find(({ id }) => id === queryId)
}

const CODE = /^[A-Z0-9.-]{3,10}$/i

function takes({ choices }: OpenQuery, value: string): boolean {
  if (choices.length === 0 || choices.includes(value)) return value.trim() !== ''
  return choices.at(-1) === 'other' && CODE.test(value)
}

/** What could not be read back from the log would block its encounter there. */
function isWhole({ value, by }: QueryAnswer): boolean {
  const isText = (text: string, most: number) => text.trim() !== '' && text.length <= most
  return isText(value, 500) && isText(by, 100)
}

async function visitOf(ports: Ports, history: History) {
  for (const received of eventsOf(history, 'encounter.received')) {
    const original = await originalOf(ports, received)
    if (original?.type !== 'encounter.received') continue
    const { sourceSystem, visitNumber } = original.data
    return { sourceSystem, visitNumber }
  }
  return undefined
}
