import type { DatabaseSync } from 'node:sqlite'
import { boundedMap, type BoundedMap } from './bounded-map.ts'
import type { CodeRow, Found, SystemName } from './code.ts'
import { normalizeText } from './normalize.ts'
import type { Release } from './release.ts'
import { derivedTables, type Derivation, type DerivedTables } from './store/derived.ts'
import { systemView, type SystemView } from './system-view.ts'

/** Code systems by date of service, over one or more releases. No clock; the same releases give the same answers. */
export type CodeSets = {
  /** What is known of a code on a date; undefined = no release that speaks for the date has it. */
  lookup<Name extends SystemName>(system: Name, code: string, date: string): Found<Name> | undefined
  /** Codes in force on the date, billable, whose label or synonym is exactly these words (case and punctuation aside). */
  findByText<Name extends SystemName>(system: Name, text: string, date: string): Found<Name>[]
  /**
   * Codes in force on the date, billable, whose label, synonyms or own number fit the words, best first: those with all the words,
   * or, where there is none, those with some. Word endings do not count; the last word may be only begun.
   */
  search<Name extends SystemName>(system: Name, words: string, date: string, limit: number): Ranked<Name>[]
  /** Every code of the system in force on the date. */
  list<Name extends SystemName>(system: Name, date: string): Iterable<Found<Name>>
  /** Tables made of what is known on the date, kept for as long as the same releases answer; undefined = none does. */
  derived<Name extends SystemName>(derivation: Derivation<Name>, date: string): DatabaseSync | undefined
  /** Whether a code not found on the date does not exist (true) or is only not in what is loaded (false). */
  isComplete(system: SystemName, date: string): boolean
  /** Names of the releases that answer for these systems on a date, each once, in name order. */
  releasesFor(systems: readonly SystemName[], date: string): string[]
}

/** A code that was searched for; a better fit has a higher score. Scores of different searches are not to be compared. */
export type Ranked<Name extends SystemName> = { found: Found<Name>; score: number }

/** Dates for which it is kept who answers. */
const KEPT_DATES = 4096

/** Code sets over releases; of two that speak for the same system and date, the one given later answers. */
export function createCodeSets(releases: readonly Release[], tables: DerivedTables = derivedTables()): CodeSets {
  const byDate = new Map<SystemName, BoundedMap<string, { view: SystemView | undefined }>>()
  const views = new Map<string, SystemView>()

  function viewOn(system: SystemName, date: string): SystemView | undefined {
    let dates = byDate.get(system)
    if (!dates) byDate.set(system, (dates = boundedMap(KEPT_DATES)))
    let known = dates.get(date)
    if (!known) dates.set(date, (known = { view: sharedView(system, date) }))
    return known.view
  }

  /** One view for all dates on which the same releases speak. */
  function sharedView(system: SystemName, date: string): SystemView | undefined {
    const onDate = releases.filter((release) => release.from <= date && (release.to ?? date) >= date)
    const name = [system, ...onDate.map((release) => release.name)].join('\n')
    const view = views.get(name) ?? systemView(onDate, system)
    if (view) views.set(name, view)
    return view
  }

  function lookup<Name extends SystemName>(system: Name, code: string, date: string): Found<Name> | undefined {
    return viewOn(system, date)?.find(code, date) as Found<Name> | undefined
  }

  /** The code when it can be billed on the date. */
  function billable<Name extends SystemName>(system: Name, code: string, date: string): Found<Name> | undefined {
    const found = lookup(system, code, date)
    return found?.status === 'inForce' && found.billable ? found : undefined
  }

  return {
    lookup,
    findByText(system, text, date) {
      const words = normalizeText(text)
      const codes = words === '' ? [] : (viewOn(system, date)?.withText(words) ?? [])
      return codes.map((code) => billable(system, code, date)).filter((found) => found !== undefined)
    },
    search(system, words, date, limit) {
      // Some of the best hits may not be in force on the date, so more are asked for than are given.
      const hits = viewOn(system, date)?.search(words, limit * 2 + 10) ?? []
      const ranked = hits.map(({ code, score }) => ({ found: billable(system, code, date), score }))
      return ranked.filter((hit) => hit.found !== undefined).slice(0, limit) as never
    },
    *list<Name extends SystemName>(system: Name, date: string) {
      for (const code of viewOn(system, date)?.codes() ?? []) {
        const found = lookup(system, code, date)
        if (found?.status === 'inForce') yield found
      }
    },
    derived<Name extends SystemName>(derivation: Derivation<Name>, date: string) {
      const view = viewOn(derivation.system, date)
      const rows = () => view?.rows() as Iterable<CodeRow<Name>>
      return view && tables.of(derivation, view.identity(), rows)
    },
    isComplete: (system, date) => viewOn(system, date)?.complete ?? false,
    releasesFor(systems, date) {
      return [...new Set(systems.flatMap((system) => viewOn(system, date)?.releases ?? []))].sort()
    },
  }
}
