import { openCodeSets } from '@claimrail/codesets'
import type { Service } from '@claimrail/host'
import { BUILT_IN_PACKS } from './packs/built-in.ts'
import { loadPacks } from './packs/load-packs.ts'
import { scrubbingStage } from './stage.ts'

/** Scrubbing: the edits a claim must survive, by the starter release, those that were imported, and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create({ options }) {
    const { codes, tables } = openCodeSets({ dir: options.codesetsDir })
    return {
      stages: [scrubbingStage({ codes, tables, packs: loadPacks(BUILT_IN_PACKS), patientSecret: options.idKey })],
    }
  },
}
