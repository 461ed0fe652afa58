import { pinnedCodeSets } from '@claimrail/codesets'
import { OptionsError, type Service } from '@claimrail/host'
import { loadRules } from './load-rules.ts'
import { DataFileFault } from './packs/read-json.ts'
import { scrubbingStage } from './stage.ts'

/** Scrubbing: the edits a claim must survive, by the starter release, those that were imported, and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create({ options }) {
    const pinned = pinnedCodeSets(options.codesetsDir)
    const rules = orProblem(() => loadRules(options))
    return { stages: [scrubbingStage({ ...pinned(), pinned, ...rules, patientSecret: options.idKey })] }
  },
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
