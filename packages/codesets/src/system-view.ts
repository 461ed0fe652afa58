import { boundedMap } from './bounded-map.ts'
import type { CodeRow, Found, SystemName } from './code.ts'
import { normalizeCode } from './normalize.ts'
import type { Release } from './release.ts'
import { leastFacts } from './stated-facts.ts'
import type { FactStore, SearchHit, SystemStore } from './store/system-store.ts'

/** What the releases of one date say of one system, put together. */
export type SystemView = {
  complete: boolean
  /** Names of the releases that have a part in it, in name order. */
  releases: readonly string[]
  find(code: string, date: string): Found<SystemName> | undefined
  codes(): Iterable<string>
  /** Codes of which a label or synonym is exactly these normalised words. */
  withText(words: string): string[]
  search(words: string, limit: number): SearchHit[]
}

type Status = Found<SystemName>['status']
type Period = { row: CodeRow<SystemName>; found: { [S in Status]?: Found<SystemName> } }

/** Codes that are kept ready for each view: claims ask for the same few thousand again and again. */
const KEPT = 20_000

/** The newest release that speaks for the date brings the codes; facts come from it, from what underlies it and from notes. */
export function systemView(onDate: readonly Release[], system: SystemName): SystemView | undefined {
  const main = onDate.findLast((release) => release.systems.has(system))
  const store = main?.systems.get(system)
  if (!main || !store) return undefined
  const under = onDate.filter((release) => release !== main && release.underlies && release.systems.has(system))
  const noted = onDate.filter((release) => release.facts?.has(system))
  return join(main, store, under, noted, system)
}

function join(
  main: Release,
  store: SystemStore,
  under: readonly Release[],
  noted: readonly Release[],
  system: SystemName,
): SystemView {
  const below = under.map((release) => release.systems.get(system) as SystemStore)
  const notes = noted.map((release) => release.facts?.get(system) as FactStore)
  const kept = boundedMap<string, readonly Period[] | undefined>(KEPT)

  function periodsOf(asked: string): readonly Period[] | undefined {
    const known = kept.get(asked)
    if (known) return known
    const rows = store.periods(asked) ?? store.periods(normalizeCode(system, asked))
    const periods = rows?.map((row) => ({ row: withFacts(row), found: {} }))
    if (periods) kept.set(asked, periods)
    return periods
  }

  function withFacts(row: CodeRow<SystemName>): CodeRow<SystemName> {
    if (below.length === 0 && notes.length === 0 && main.underlies) return row
    const ours = below.map(
      (one) => one.periods(row.code)?.findLast((own) => own.effective <= (row.ends ?? '9999'))?.facts,
    )
    const added = notes.map((one) => one.factsOf(row.code))
    const facts = Object.assign({}, leastFacts(system, row.code), ...ours, row.facts, ...added)
    return { ...row, facts }
  }

  return {
    complete: store.complete,
    releases: [...new Set([main, ...under, ...noted].map((release) => release.name))].sort(),
    find(code, date) {
      const periods = periodsOf(code)
      if (!periods) return undefined
      const { period, status } = nearest(periods, date)
      return (period.found[status] ??= { ...period.row, system, release: main.name, status })
    },
    codes: () => store.codes(),
    withText: (words) => [...new Set([store, ...below, ...notes].flatMap((one) => one.withText(words)))],
    search: (words, limit) => bestOf([store, ...below, ...notes].flatMap((one) => one.search(words, limit))),
  }
}

/** The period that holds on the date, else the last one before it, else the first one after it. */
function nearest(periods: readonly Period[], date: string): { period: Period; status: Status } {
  const begun = periods.findLast(({ row }) => row.effective <= date)
  if (!begun) return { period: periods[0] as Period, status: 'notYet' }
  return { period: begun, status: (begun.row.ends ?? date) >= date ? 'inForce' : 'ended' }
}

/** Each code once, with its best score. */
function bestOf(hits: readonly SearchHit[]): SearchHit[] {
  const best = new Map<string, number>()
  for (const { code, score } of hits) best.set(code, Math.max(score, best.get(code) ?? 0))
  return [...best]
    .map(([code, score]) => ({ code, score }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
}
