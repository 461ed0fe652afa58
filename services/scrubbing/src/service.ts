import { starterCodeSets } from '@claimrail/codesets'
import type { Service } from '@claimrail/host'
import { BUILT_IN_PACKS } from './packs/built-in.ts'
import { loadPacks } from './packs/load-packs.ts'
import { scrubbingStage } from './stage.ts'

/** Scrubbing: the edits a claim must survive, by the starter release and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create: ({ options }) => ({
    stages: [
      scrubbingStage({ codes: starterCodeSets(), packs: loadPacks(BUILT_IN_PACKS), patientSecret: options.idKey }),
    ],
  }),
}
