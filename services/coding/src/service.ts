import { pinnedCodeSets } from '@claimrail/codesets'
import { OptionsError, type Service } from '@claimrail/host'
import { ConfidenceFault, loadConfidence } from './confidence.ts'
import { codingStage } from './stage.ts'

/** Coding: an encounter becomes claims. Codes are checked against the starter release and those that were imported. */
export const coding: Service = {
  name: 'coding',
  create({ options }) {
    const pinned = pinnedCodeSets(options.codesetsDir)
    const confidence = orProblem(() => loadConfidence(options.confidence))
    return { stages: [codingStage({ ...pinned(), confidence }, pinned)] }
  },
}

/** A broken file is for the operator to mend, and nothing starts. */
function orProblem<Loaded>(load: () => Loaded): Loaded {
  try {
    return load()
  } catch (error) {
    if (error instanceof ConfidenceFault) throw new OptionsError([error.message])
    throw error
  }
}
