import type { WorkItem } from '@claimrail/domain'
import type { Ports } from '../ports.ts'
import { allEventsOf, isWithin, type Within } from '../read-events.ts'
import { bandsOf, suggestedThreshold, type ScoreBand } from './calibration.ts'
import { take, verdictOf, type Case, type Verdict } from './case.ts'

/** What the rates can be broken down by. */
export const CODING_GROUPS = ['specialty', 'payer', 'provider'] as const
export type CodingGroup = (typeof CODING_GROUPS)[number]

/** How often a kind of query was asked, and what became of it. */
type QuestionCount = { code: string; owner: WorkItem['owner']; asked: number } & Record<Verdict, number>

export type CodingRates = {
  /** The group's value; `all` for the whole. */
  group: string
  /** Encounters that coding came to, each once: coded, or waiting now. */
  encounters: number
  coded: number
  waiting: number
  /** Coded, and no person was ever asked about them; and their share of the encounters. */
  automatic: number
  automaticRate: number | undefined
  /** Encounters that were ever asked about; and of them those that went to a coder because a score was under the threshold. */
  asked: number
  sentToCoder: number
  /** Codes that the rules came to and a person decided on: the same, or another; and the share of the latter. */
  confirmed: number
  overridden: number
  overrideRate: number | undefined
  /** Thresholds that were in force, lowest first; and the lowest that the numbers carry, undefined where they are too few to say. */
  thresholds: readonly number[]
  suggestedThreshold: number | undefined
  bands: readonly ScoreBand[]
  questions: readonly QuestionCount[]
  /** Codes of the last trails by where they came from. */
  sources: readonly { source: string; codes: number }[]
}

export type RatesOptions = Within & {
  /** NPI of the rendering provider; all when left out. */
  provider?: string
}

/**
 * How encounters were coded, from the log: without a person, asked about, confirmed, overridden. An encounter counts once, in the group that
 * it was last in. The whole comes last. `since` and `until` are about events, so a query that was asked before `since` is not known.
 */
export async function codingRates(ports: Ports, by: CodingGroup, options: RatesOptions = {}): Promise<CodingRates[]> {
  const cases = new Map<string, Case>()
  for await (const event of allEventsOf(ports, 'encounter.coded', 'encounter.proposed')) {
    if (isWithin(event.at, options)) cases.set(event.encounterId, take(cases.get(event.encounterId), event))
  }
  const wanted = [...cases.values()].filter((one) => !options.provider || one.providerNpi === options.provider)
  const groups = [...Map.groupBy(wanted, (one) => groupOf(one, by))].sort(([a], [b]) => (a < b ? -1 : 1))
  return [...groups, ['all', wanted] as const].map(([group, own]) => ratesOf(group, own))
}

function groupOf({ specialty, payerId, providerNpi }: Case, by: CodingGroup): string {
  return { specialty, payer: payerId, provider: providerNpi }[by]
}

function ratesOf(group: string, cases: readonly Case[]): CodingRates {
  const count = (is: (one: Case) => boolean) => cases.filter(is).length
  const verdicts = cases.flatMap((one) => [...one.questions.keys()].map((queryId) => verdictOf(one, queryId)))
  const [confirmed, overridden] = (['confirmed', 'overridden'] as const).map(
    (verdict) => verdicts.filter((one) => one === verdict).length,
  ) as [number, number]
  const waiting = count(({ isWaiting }) => isWaiting)
  const coded = cases.length - waiting
  const automatic = count((one) => !one.isWaiting && one.automatic === true && one.questions.size === 0)
  const bands = bandsOf(cases)
  const thresholds = cases.flatMap(({ threshold }) => (threshold === undefined ? [] : [threshold]))
  return {
    ...{ group, encounters: cases.length, coded, waiting, automatic, automaticRate: share(automatic, cases.length) },
    asked: count(({ questions }) => questions.size > 0),
    sentToCoder: count(({ questions }) => [...questions.values()].some(({ isUnsure }) => isUnsure)),
    ...{ confirmed, overridden, overrideRate: share(overridden, confirmed + overridden) },
    thresholds: [...new Set(thresholds)].sort((a, b) => a - b),
    ...{ suggestedThreshold: suggestedThreshold(bands), bands },
    questions: questionsOf(cases),
    sources: sourcesOf(cases),
  }
}

/** Most often asked first. */
function questionsOf(cases: readonly Case[]): QuestionCount[] {
  const counts = new Map<string, QuestionCount>()
  for (const one of cases) {
    for (const [queryId, { code, owner }] of one.questions) {
      const none = { code, owner, asked: 0, confirmed: 0, overridden: 0, answered: 0, open: 0, withdrawn: 0 }
      const known = counts.get(code) ?? none
      const verdict = verdictOf(one, queryId)
      counts.set(code, { ...known, asked: known.asked + 1, [verdict]: known[verdict] + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.asked - a.asked || (a.code < b.code ? -1 : 1))
}

function sourcesOf(cases: readonly Case[]): CodingRates['sources'] {
  const choices = cases.filter(({ isWaiting }) => !isWaiting).flatMap((one) => one.choices)
  return [...Map.groupBy(choices, ({ source }) => source)]
    .map(([source, own]) => ({ source, codes: own.length }))
    .sort((a, b) => b.codes - a.codes || (a.source < b.source ? -1 : 1))
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole
}
