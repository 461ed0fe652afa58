import { createCodeSets, type CodeSets } from './code-sets.ts'
import type { Release } from './release.ts'
import { starterRelease } from './starter/release.ts'

/** Releases that come with the software, by name. */
const BUILT_IN: Readonly<Record<string, () => Release>> = { 'starter-2026-01': starterRelease }

/** A release that comes with the software. Throws RangeError when there is none of that name. */
export function release(name: string): Release {
  const load = BUILT_IN[name]
  if (!load) throw new RangeError('no such release')
  return load()
}

/** Code sets of the starter release alone. */
export function starterCodeSets(): CodeSets {
  return createCodeSets([starterRelease()])
}
