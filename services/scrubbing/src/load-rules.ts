import type { Options } from '@claimrail/host'
import { BUILT_IN_PACKS } from './packs/built-in.ts'
import { loadPacks } from './packs/load-packs.ts'
import { BUILT_IN_POLICIES, loadPolicies } from './policies/load-policies.ts'
import type { Knowledge } from './subject.ts'

/** The payer packs and coverage policies that come along, and the user's where folders are named. Throws DataFileFault for a broken file. */
export function loadRules(
  options: Pick<Options, 'packsDir' | 'policiesDir'>,
): Required<Pick<Knowledge, 'packs' | 'policies'>> {
  return {
    packs: loadPacks(...folders(BUILT_IN_PACKS, options.packsDir)),
    policies: loadPolicies(...folders(BUILT_IN_POLICIES, options.policiesDir)),
  }
}

function folders(builtIn: string, own: string): string[] {
  return own === '' ? [builtIn] : [builtIn, own]
}
