import { createHash } from 'node:crypto'
import type { CodeRow, SystemName } from './code.ts'
import { memoryStore } from './store/memory-store.ts'
import type { FactStore, SystemStore } from './store/system-store.ts'

/** What a release brings of one system. */
type SystemRows<Name extends SystemName> = {
  /** True when a code that is not here does not exist; false when the list is a part of the system. */
  complete: boolean
  rows: Iterable<CodeRow<Name>>
}

/** Where codes come from: the starter release, or an importer of an official or licensed file. */
export type ReleaseSource = {
  /** Immutable name, e.g. `starter-2026-01`, `icd10cm-2026-10-01`. */
  name: string
  /** First and last date of service that it speaks for; `to` left out = until a later release does. */
  from: string
  to?: string
  /** Its facts fill in what later releases of the same system do not say: rules need more than official lists hold. */
  underlies?: boolean
  systems: { readonly [Name in SystemName]?: SystemRows<Name> }
}

/** A release to ask: in memory, or a file. */
export type Release = {
  name: string
  from: string
  to: string | undefined
  /** SHA-256 over what it was made of. */
  hash(): string
  underlies?: boolean
  systems: ReadonlyMap<SystemName, SystemStore>
  /** What it adds to codes of other releases. */
  facts?: ReadonlyMap<SystemName, FactStore>
}

/** A release in memory: rows of a code in order of their effective dates. */
export type LoadedRelease = Omit<Release, 'systems'> & { systems: ReadonlyMap<SystemName, LoadedSystem> }
type LoadedSystem = SystemStore & { rows: ReadonlyMap<string, readonly CodeRow<SystemName>[]> }

/** A row that cannot be loaded: which one and why. */
export class ReleaseFault extends Error {
  readonly code: 'overlap' | 'period'
  constructor(code: 'overlap' | 'period', release: string, system: SystemName, row: string) {
    super(`release ${release}: ${system} ${row}: ${code === 'overlap' ? 'periods overlap' : 'ends before it begins'}`)
    this.name = 'ReleaseFault'
    this.code = code
  }
}

/** Reads a source into memory. Throws ReleaseFault where two periods of a code overlap or one ends before it begins. */
export function loadRelease(source: ReleaseSource): LoadedRelease {
  const systems = new Map<SystemName, LoadedSystem>()
  for (const [name, system] of Object.entries(source.systems)) {
    const rows = rowsByCode(source.name, name as SystemName, system.rows)
    systems.set(name as SystemName, { ...memoryStore(name as SystemName, system.complete, rows), rows })
  }
  const { name, from, to, underlies = false } = source
  let hash: string | undefined
  return { name, from, to, hash: () => (hash ??= hashOf(systems)), underlies, systems }
}

function hashOf(systems: ReadonlyMap<SystemName, LoadedSystem>): string {
  const contents = [...systems].map(([name, { complete, rows }]) => [name, complete, [...rows.values()]])
  return createHash('sha256').update(JSON.stringify(contents)).digest('hex')
}

function rowsByCode(release: string, system: SystemName, rows: Iterable<CodeRow<SystemName>>) {
  const byCode = new Map<string, CodeRow<SystemName>[]>()
  for (const row of rows) {
    if (row.ends !== undefined && row.ends < row.effective) throw new ReleaseFault('period', release, system, row.code)
    const known = byCode.get(row.code)
    if (known) known.push(row)
    else byCode.set(row.code, [row])
  }
  for (const [code, periods] of byCode) {
    periods.sort((a, b) => (a.effective < b.effective ? -1 : 1))
    if (overlaps(periods)) throw new ReleaseFault('overlap', release, system, code)
  }
  return byCode
}

function overlaps(periods: readonly CodeRow<SystemName>[]): boolean {
  return periods.some((period, i) => {
    const next = periods[i + 1]
    return next !== undefined && (period.ends === undefined || period.ends >= next.effective)
  })
}
