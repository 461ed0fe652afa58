import type { CodeChoice, CodingProposal, Event } from '@claimrail/domain'

type Asked = CodingProposal['asked'][number]
type Choice = Pick<CodeChoice, 'path' | 'code' | 'source' | 'score'>

/**
 * What became of a query. confirmed: a person chose the code that the rules came to, or the corrected record has it; overridden: another one;
 * answered: where the rules came to none; open: it waits; withdrawn: it is asked no more, and nothing says why.
 */
export type Verdict = 'confirmed' | 'overridden' | 'answered' | 'open' | 'withdrawn'

/** A query that was ever asked about an encounter. `isUnsure`: only because the score was under the threshold. */
type Question = Pick<Asked, 'code' | 'owner' | 'path' | 'proposed'> & { isUnsure: boolean }

/** A code from words or a map that was billed and no one was asked, and whether it stood. */
type Unasked = { path: string; code: string; score: number; fate: 'kept' | 'overridden' | 'gone' }

/** All that was told of how one encounter was coded, over its revisions and replays. */
export type Case = {
  specialty: string
  payerId: string
  providerNpi: string
  isWaiting: boolean
  /** Of the last trail; undefined while it was never coded. */
  automatic: boolean | undefined
  threshold: number | undefined
  /** By query id. */
  questions: Map<string, Question>
  decided: Map<string, Verdict>
  open: Set<string>
  /** By path. */
  unasked: Map<string, Unasked>
  choices: readonly Choice[]
}

/** Takes one more event of an encounter, in the order of the log. The same event again changes nothing. */
export function take(known: Case | undefined, event: Event<'encounter.coded' | 'encounter.proposed'>): Case {
  const { data } = event
  const isWaiting = event.type === 'encounter.proposed'
  const one: Case = {
    ...(known ?? { questions: new Map(), decided: new Map(), unasked: new Map(), automatic: undefined }),
    ...{ specialty: data.specialty, payerId: data.payerId ?? '', providerNpi: data.renderingNpi },
    ...{ isWaiting, threshold: data.threshold, open: new Set() },
    choices: data.choices.map(({ path, code, source, score }) => ({ path, code, source, score })),
  }
  if (event.type === 'encounter.proposed') for (const asked of event.data.asked) ask(one, asked)
  else one.automatic = event.data.automatic
  for (const { queryId, path } of data.answers ?? []) answer(one, queryId, path)
  if (!isWaiting) {
    for (const [queryId, question] of one.questions) correct(one, queryId, question)
    for (const choice of one.choices) follow(one, choice)
    for (const unasked of one.unasked.values()) unasked.fate = fateOf(one, unasked)
  }
  return one
}

/** What became of a query of an encounter. */
export function verdictOf({ decided, open }: Case, queryId: string): Verdict {
  return decided.get(queryId) ?? (open.has(queryId) ? 'open' : 'withdrawn')
}

function ask(one: Case, { queryId, code, owner, path, proposed }: Asked): void {
  const isUnsure = proposed?.score !== undefined && proposed.score < (one.threshold ?? 1)
  one.questions.set(queryId, { code, owner, path, isUnsure, ...(proposed && { proposed }) })
  one.open.add(queryId)
  one.decided.delete(queryId)
}

function answer(one: Case, queryId: string, path: string): void {
  const question = one.questions.get(queryId)
  if (!question || one.open.has(queryId)) return
  const codes = one.choices.filter((choice) => choice.path === path).map(({ code }) => code)
  const { proposed } = question
  if (!proposed || codes.length === 0) one.decided.set(queryId, 'answered')
  else one.decided.set(queryId, codes.includes(proposed.code) ? 'confirmed' : 'overridden')
}

/** A query that is gone without an answer was decided where the record now sends a code for the same place. */
function correct(one: Case, queryId: string, { path, proposed }: Question): void {
  if (one.decided.has(queryId) || !proposed) return
  const sent = one.choices.find((choice) => choice.path === path && choice.source === 'record')
  if (sent) one.decided.set(queryId, sent.code === proposed.code ? 'confirmed' : 'overridden')
}

/** A code that the rules chose from words; what a person said since then does not make it another choice of theirs. */
function follow(one: Case, { path, code, source, score }: Choice): void {
  if (source !== 'documentation' && source !== 'map') return
  one.unasked.set(path, { path, code, score, fate: 'kept' })
}

function fateOf({ choices }: Case, { path, code }: Unasked): Unasked['fate'] {
  if (choices.some((choice) => choice.code === code)) return 'kept'
  const now = choices.find((choice) => choice.path === path)
  return now?.source === 'record' || now?.source === 'answer' ? 'overridden' : 'gone'
}
