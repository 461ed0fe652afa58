import { fileURLToPath } from 'node:url'

/** The folder of the packs that come with the software: one folder per payer of the synthetic clinic. */
export const BUILT_IN_PACKS = fileURLToPath(new URL('../../packs', import.meta.url))
