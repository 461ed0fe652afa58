import { pinnedCodeSets } from '@claimrail/codesets'
import type { Service } from '@claimrail/host'
import { codingStage } from './stage.ts'

/** Coding: an encounter becomes claims. Codes are checked against the starter release and those that were imported. */
export const coding: Service = {
  name: 'coding',
  create({ options }) {
    const pinned = pinnedCodeSets(options.codesetsDir)
    return { stages: [codingStage(pinned(), pinned)] }
  },
}
