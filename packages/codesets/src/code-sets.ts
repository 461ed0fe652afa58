import type { CodeRow, Found, SystemName } from './code.ts'
import { normalizeCode, normalizeText } from './normalize.ts'
import type { LoadedSystem, Release } from './release.ts'

/** Code systems by date of service, over one or more releases. Pure and in memory: no clock, no I/O. */
export type CodeSets = {
  /** What is known of a code on a date; undefined = no release that speaks for the date has it. */
  lookup<Name extends SystemName>(system: Name, code: string, date: string): Found<Name> | undefined
  /** Codes in force on the date, billable, whose label or synonym is exactly these words (case and punctuation aside). */
  findByText<Name extends SystemName>(system: Name, text: string, date: string): Found<Name>[]
  /** Every code of the system in force on the date. */
  list<Name extends SystemName>(system: Name, date: string): Iterable<Found<Name>>
  /** Whether a code not found on the date does not exist (true) or is only not in what is loaded (false). */
  isComplete(system: SystemName, date: string): boolean
  /** Names of the releases that answer for these systems on a date, each once, in name order. */
  releasesFor(systems: readonly SystemName[], date: string): string[]
}

/** Code sets over releases; of two that speak for the same system and date, the one given later answers. */
export function createCodeSets(releases: readonly Release[]): CodeSets {
  const newestFirst = releases.toReversed()
  const texts = new Map<string, Map<string, string[]>>()
  const found = new Map<CodeRow<SystemName>, { [S in Status]?: Found<SystemName> }>()

  function releaseFor(system: SystemName, date: string): Release | undefined {
    return newestFirst.find(
      (release) => release.systems.has(system) && release.from <= date && (release.to ?? date) >= date,
    )
  }

  function lookup<Name extends SystemName>(system: Name, code: string, date: string): Found<Name> | undefined {
    const release = releaseFor(system, date)
    const rows = release?.systems.get(system)?.rows
    const periods = rows?.get(code) ?? rows?.get(normalizeCode(system, code))
    if (!release || !periods) return undefined
    const { row, status } = nearest(periods, date)
    return foundOnce(row, status, system, release.name) as Found<Name>
  }

  /** One object for each row and status: a claim asks for the same codes again and again. */
  function foundOnce(row: CodeRow<SystemName>, status: Status, system: SystemName, release: string) {
    let known = found.get(row)
    if (!known) found.set(row, (known = {}))
    return (known[status] ??= { ...row, system, release, status })
  }

  function textsOf(release: Release, system: SystemName): Map<string, string[]> {
    const name = `${release.name}\n${system}`
    let index = texts.get(name)
    if (!index) texts.set(name, (index = indexTexts(release.systems.get(system) as LoadedSystem)))
    return index
  }

  return {
    lookup,
    findByText(system, text, date) {
      const release = releaseFor(system, date)
      const codes = release ? (textsOf(release, system).get(normalizeText(text)) ?? []) : []
      const found = codes.map((code) => lookup(system, code, date))
      return found.filter((code) => code !== undefined && code.status === 'inForce' && code.billable) as never
    },
    *list<Name extends SystemName>(system: Name, date: string) {
      for (const code of releaseFor(system, date)?.systems.get(system)?.rows.keys() ?? []) {
        const found = lookup(system, code, date)
        if (found?.status === 'inForce') yield found
      }
    },
    isComplete: (system, date) => releaseFor(system, date)?.systems.get(system)?.complete ?? false,
    releasesFor(systems, date) {
      const names = systems.map((system) => releaseFor(system, date)?.name).filter((name) => name !== undefined)
      return [...new Set(names)].sort()
    },
  }
}

type Status = Found<SystemName>['status']

/** The period that holds on the date, else the last one before it, else the first one after it. */
function nearest(periods: readonly CodeRow<SystemName>[], date: string): { row: CodeRow<SystemName>; status: Status } {
  const begun = periods.findLast((period) => period.effective <= date)
  if (!begun) return { row: periods[0] as CodeRow<SystemName>, status: 'notYet' }
  return { row: begun, status: (begun.ends ?? date) >= date ? 'inForce' : 'ended' }
}

function indexTexts(system: LoadedSystem): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [code, periods] of system.rows) {
    const words = periods.flatMap((row) => [row.label, ...('also' in row.facts ? (row.facts.also ?? []) : [])])
    for (const text of new Set(words.map(normalizeText))) {
      if (text === '') continue
      const codes = index.get(text)
      if (codes) codes.push(code)
      else index.set(text, [code])
    }
  }
  return index
}
