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
  /** Every period of every code, with its facts. */
  rows(): Iterable<CodeRow<SystemName>>
  /** The same text for views that say the same. */
  identity(): string
  /** Codes of which a label or synonym is exactly these normalised words. */
  withText(words: string): string[]
  search(words: string, limit: number): SearchHit[]
}

type Status = Found<SystemName>['status']
type Period = { row: CodeRow<SystemName>; release: string; found: { [S in Status]?: Found<SystemName> } }
type Named<Store> = { name: string; store: Store; underlies: boolean }

/** Codes that are kept ready for each view: claims ask for the same few thousand again and again. */
const KEPT = 20_000

/**
 * The newest release on a date brings the codes; where it is only a part of the system, older ones bring the rest, so that a list of
 * HCPCS modifiers takes no CPT modifier away. Facts come from all of them that underlie others, and from notes.
 */
export function systemView(onDate: readonly Release[], system: SystemName): SystemView | undefined {
  const stores = onDate.toReversed().flatMap(({ name, systems, underlies = false }) => {
    const store = systems.get(system)
    return store ? [{ name, store, underlies }] : []
  })
  if (stores.length === 0) return undefined
  const notes = onDate.flatMap(({ name, facts }) => {
    const store = facts?.get(system)
    return store ? [{ name, store }] : []
  })
  const parts = onDate.filter(({ systems, facts }) => systems.has(system) || facts?.has(system))
  const identity = () => parts.map(({ name, hash }) => `${name} ${hash()}`).join('\n')
  return { ...viewOf(system, stores, notes), identity }
}

function viewOf(
  system: SystemName,
  newestFirst: readonly Named<SystemStore>[],
  notes: readonly { name: string; store: FactStore }[],
): Omit<SystemView, 'identity'> {
  const whole = newestFirst.findIndex(({ store }) => store.complete)
  const answering = whole < 0 ? newestFirst : newestFirst.slice(0, whole + 1)
  const below = newestFirst.filter(({ underlies }) => underlies)
  const searched = [...new Set([...answering, ...below, ...notes].map(({ store }) => store))]
  const kept = boundedMap<string, readonly Period[]>(KEPT)

  function periodsOf(asked: string): readonly Period[] | undefined {
    const known = kept.get(asked)
    if (known) return known
    const periods = read(asked) ?? read(normalizeCode(system, asked))
    if (periods) kept.set(asked, periods)
    return periods
  }

  function read(code: string): readonly Period[] | undefined {
    for (const { name, store, underlies } of answering) {
      const rows = store.periods(code)
      if (rows)
        return rows.map((row) => ({ row: underlies ? withNotes(row) : withFacts(row), release: name, found: {} }))
    }
    return undefined
  }

  function withFacts(row: CodeRow<SystemName>): CodeRow<SystemName> {
    const ours = below.map(({ store }) => factsBefore(store.periods(row.code), row.ends))
    return withNotes({ ...row, facts: Object.assign({}, leastFacts(system, row.code), ...ours, row.facts) })
  }

  function withNotes(row: CodeRow<SystemName>): CodeRow<SystemName> {
    if (notes.length === 0) return row
    return { ...row, facts: Object.assign({}, row.facts, ...notes.map(({ store }) => store.factsOf(row.code))) }
  }

  const codes = () => uniqueCodes(answering.map(({ store }) => store))

  return {
    complete: whole >= 0,
    releases: [...new Set([...answering, ...below, ...notes].map(({ name }) => name))].sort(),
    find(code, date) {
      const periods = periodsOf(code)
      if (!periods) return undefined
      const { period, status } = nearest(periods, date)
      return (period.found[status] ??= { ...period.row, system, release: period.release, status })
    },
    codes,
    *rows() {
      for (const code of codes()) for (const { row } of read(code) ?? []) yield row
    },
    withText: (words) => [...new Set(searched.flatMap((store) => store.withText(words)))],
    search: (words, limit) => bestOf(searched.flatMap((store) => store.search(words, limit))),
  }
}

/** Facts of the last period that begins before the other one ends. */
function factsBefore(periods: readonly CodeRow<SystemName>[] | undefined, ends = '9999-12-31'): object {
  return periods?.findLast((own) => own.effective <= ends)?.facts ?? {}
}

function* uniqueCodes(stores: readonly SystemStore[]): Iterable<string> {
  const seen = new Set<string>()
  for (const store of stores)
    for (const code of store.codes()) {
      if (seen.has(code)) continue
      if (stores.length > 1) seen.add(code)
      yield code
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
