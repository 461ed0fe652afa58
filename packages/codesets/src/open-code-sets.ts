import { createCodeSets, type CodeSets } from './code-sets.ts'
import { SYSTEMS, type SystemName } from './code.ts'
import { ImportFault } from './import/fault.ts'
import type { Release } from './release.ts'
import { starterRelease } from './starter/release.ts'
import { codeStore } from './store/code-store.ts'
import { derivedTables } from './store/derived.ts'
import { factStore } from './store/fact-store.ts'
import { openReleaseFile, releaseNames, releasePath, type ReleaseFile } from './store/release-file.ts'
import { createRuleTables } from './tables/create-rule-tables.ts'
import type { RuleTables } from './tables/rule-tables.ts'

export type OpenOptions = {
  /** Folder of imported releases; one that is not there holds none. */
  dir: string
  /** Names of the only releases that are used, the starter among them if it is wanted; left out = all. */
  releases?: readonly string[]
}

/** Code sets and rule tables over the starter release and those of a folder. */
export type OpenCodeSets = {
  codes: CodeSets
  tables: RuleTables
  /** Names of the releases, later ones after those that they go before. */
  releases: readonly string[]
  close(): void
}

/**
 * Opens the releases of a folder. Of two that speak for the same thing and date, the one that begins later answers. Throws ImportFault
 * `store` where a file is no release or a release that is named is not there.
 */
export function openCodeSets({ dir, releases }: OpenOptions): OpenCodeSets {
  const there = releaseNames(dir)
  const starter = starterRelease()
  const unknown = releases?.find((name) => name !== starter.name && !there.includes(name))
  if (unknown !== undefined) throw new ImportFault('store', `there is no release ${unknown} in ${dir}`)
  const wanted = there.filter((name) => releases?.includes(name) ?? true)
  const files = wanted.map((name) => openReleaseFile(releasePath(dir, name))).sort(inOrder)
  const base = (releases?.includes(starter.name) ?? true) ? [starter] : []
  const derived = derivedTables(dir)
  return {
    codes: createCodeSets([...base, ...files.map(releaseOf)], derived),
    tables: createRuleTables(files.map(({ name, from, to, db }) => ({ name, from, ...(to && { to }), db }))),
    releases: [...base, ...files].map(({ name }) => name),
    close() {
      derived.close()
      for (const file of files) file.close()
    },
  }
}

/** Names that `releases` may hold: those of a folder, and the starter release. */
export function availableReleases(dir: string): string[] {
  return [starterRelease().name, ...releaseNames(dir)]
}

/** Code sets and rule tables by the releases that are asked for; each choice is opened once. */
export type PinnedCodeSets = (releases?: readonly string[]) => Pick<OpenCodeSets, 'codes' | 'tables'>

/** All releases of a folder, and for who names some (a replay) those alone. Throws as `openCodeSets` does. */
export function pinnedCodeSets(dir: string): PinnedCodeSets {
  const opened = new Map<string, OpenCodeSets>()
  return (releases) => {
    const name = JSON.stringify(releases ?? null)
    let sets = opened.get(name)
    if (!sets) opened.set(name, (sets = openCodeSets({ dir, ...(releases && { releases }) })))
    return sets
  }
}

function inOrder(a: ReleaseFile, b: ReleaseFile): number {
  return a.from === b.from ? (a.name < b.name ? -1 : 1) : a.from < b.from ? -1 : 1
}

function releaseOf({ name, from, to, hash, contents, db }: ReleaseFile): Release {
  const codes = contents.filter(({ kind, name }) => (kind === 'codes' || kind === 'maps') && isSystem(name))
  const facts = contents.filter(({ kind }) => kind === 'facts')
  return {
    name,
    from,
    to,
    hash: () => hash,
    systems: new Map(codes.map((one) => [one.name as SystemName, codeStore(db, one.name as SystemName, one.complete)])),
    facts: new Map(facts.map(() => ['icd10cm' as const, factStore(db, 'icd10cm')])),
  }
}

function isSystem(name: string): name is SystemName {
  return (SYSTEMS as readonly string[]).includes(name)
}
