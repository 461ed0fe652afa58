import { pinnedCodeSets } from '@claimrail/codesets'
import type { Service } from '@claimrail/host'
import { BUILT_IN_PACKS } from './packs/built-in.ts'
import { loadPacks } from './packs/load-packs.ts'
import { BUILT_IN_POLICIES, loadPolicies } from './policies/load-policies.ts'
import { scrubbingStage } from './stage.ts'

/** Scrubbing: the edits a claim must survive, by the starter release, those that were imported, and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create({ options }) {
    const pinned = pinnedCodeSets(options.codesetsDir)
    const packs = loadPacks(...folders(BUILT_IN_PACKS, options.packsDir))
    const policies = loadPolicies(...folders(BUILT_IN_POLICIES, options.policiesDir))
    return { stages: [scrubbingStage({ ...pinned(), pinned, packs, policies, patientSecret: options.idKey })] }
  },
}

/** Ours, then the user's where one is named. */
function folders(builtIn: string, own: string): string[] {
  return own === '' ? [builtIn] : [builtIn, own]
}
