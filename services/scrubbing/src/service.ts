import { fileURLToPath } from 'node:url'
import { starterCodeSets } from '@claimrail/codesets'
import type { Service } from '@claimrail/host'
import { loadPacks } from './packs/load-packs.ts'
import { scrubbingStage } from './stage.ts'

const PACKS = fileURLToPath(new URL('../packs', import.meta.url))

/** Scrubbing: the edits a claim must survive, by the starter release and the payer packs that come with it. */
export const scrubbing: Service = {
  name: 'scrubbing',
  create: ({ options }) => ({
    stages: [scrubbingStage({ codes: starterCodeSets(), packs: loadPacks(PACKS), patientSecret: options.idKey })],
  }),
}
