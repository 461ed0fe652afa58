import { pinnedCodeSets } from '@claimrail/codesets'
import { OptionsError, type Service } from '@claimrail/host'
import { BUILT_IN_PACKS } from './packs/built-in.ts'
import { loadPacks } from './packs/load-packs.ts'
import { DataFileFault } from './packs/read-json.ts'
import { BUILT_IN_POLICIES, loadPolicies } from './policies/load-policies.ts'
import { scrubbingStage } from './stage.ts'

/** Scrubbing: the edits a claim must survive, by the starter release, those that were imported, and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create({ options }) {
    const pinned = pinnedCodeSets(options.codesetsDir)
    const packs = orProblem(() => loadPacks(...folders(BUILT_IN_PACKS, options.packsDir)))
    const policies = orProblem(() => loadPolicies(...folders(BUILT_IN_POLICIES, options.policiesDir)))
    return { stages: [scrubbingStage({ ...pinned(), pinned, packs, policies, patientSecret: options.idKey })] }
  },
}

/** Ours, then the user's where one is named. */
function folders(builtIn: string, own: string): string[] {
  return own === '' ? [builtIn] : [builtIn, own]
}

/** A broken file is for the operator to mend: its file, line and reason are said, and nothing starts. */
function orProblem<Loaded>(load: () => Loaded): Loaded {
  try {
    return load()
  } catch (error) {
    if (error instanceof DataFileFault) throw new OptionsError([error.message])
    throw error
  }
}
