import { ImportFault, openCodeSets } from '@claimrail/codesets'
import { codesetsDirOf, OptionsError, parseOptions } from '@claimrail/host'
import { DataFileFault, EDITS, loadRules, packEdits, type Edit, type Knowledge } from '@claimrail/scrubbing'
import { overridesFrom } from '../flags.ts'
import { Failure } from '../output.ts'

export type KnowledgeFlags = Readonly<Record<string, unknown>>

/** Where code sets, packs and policies are, as for the worker. */
export const KNOWLEDGE_OPTIONS = ['dataDir', 'codesetsDir', 'packsDir', 'policiesDir'] as const

/** What edits judge by, without any pipeline: code sets, payer packs, and the edits of both. Throws Failure when one can not be used. */
export function knowledgeFrom(flags: KnowledgeFlags): { knowledge: Knowledge; edits: readonly Edit[] } {
  try {
    const options = parseOptions(process.env, overridesFrom(flags))
    const { codes, tables } = openCodeSets({ dir: codesetsDirOf(options) })
    const rules = loadRules(options)
    return { knowledge: { codes, tables, ...rules }, edits: [...EDITS, ...packEdits(rules.packs)] }
  } catch (error) {
    const known = error instanceof DataFileFault || error instanceof ImportFault || error instanceof OptionsError
    if (known) throw new Failure(error.message, 2)
    throw error
  }
}

/** Those of these ids or families; all when none is named. Throws Failure for a name that no edit has. */
export function chosenEdits(edits: readonly Edit[], names: readonly string[] = []): readonly Edit[] {
  const unknown = names.find((name) => !edits.some(({ id, family }) => id === name || family === name))
  if (unknown) throw new Failure(`there is no edit or family ${unknown}; \`claimrail edits list\` shows all`, 2)
  return names.length === 0 ? edits : edits.filter(({ id, family }) => names.includes(id) || names.includes(family))
}
