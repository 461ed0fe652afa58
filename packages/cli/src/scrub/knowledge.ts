import { starterCodeSets } from '@claimrail/codesets'
import {
  BUILT_IN_PACKS,
  BUILT_IN_POLICIES,
  DataFileFault,
  EDITS,
  loadPacks,
  loadPolicies,
  packEdits,
  type Edit,
  type Knowledge,
} from '@claimrail/scrubbing'
import { Failure } from '../output.ts'

export type KnowledgeFlags = { packsDir?: string }

/** What edits judge by, without any pipeline: code sets, payer packs, and the edits of both. Throws Failure when a pack can not be used. */
export function knowledgeFrom({ packsDir }: KnowledgeFlags): { knowledge: Knowledge; edits: readonly Edit[] } {
  try {
    const packs = loadPacks(BUILT_IN_PACKS, ...(packsDir ? [packsDir] : []))
    const policies = loadPolicies(BUILT_IN_POLICIES)
    return { knowledge: { codes: starterCodeSets(), packs, policies }, edits: [...EDITS, ...packEdits(packs)] }
  } catch (error) {
    if (error instanceof DataFileFault) throw new Failure(error.message, 2)
    throw error
  }
}

/** Those of these ids or families; all when none is named. Throws Failure for a name that no edit has. */
export function chosenEdits(edits: readonly Edit[], names: readonly string[] = []): readonly Edit[] {
  const unknown = names.find((name) => !edits.some(({ id, family }) => id === name || family === name))
  if (unknown) throw new Failure(`there is no edit or family ${unknown}; \`claimrail edits list\` shows all`, 2)
  return names.length === 0 ? edits : edits.filter(({ id, family }) => names.includes(id) || names.includes(family))
}
