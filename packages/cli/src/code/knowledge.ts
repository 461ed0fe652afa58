import { ConfidenceFault, loadConfidence, type Knowledge } from '@claimrail/coding'
import { ImportFault, openCodeSets } from '@claimrail/codesets'
import { codesetsDirOf, OptionsError, parseOptions } from '@claimrail/host'
import { overridesFrom } from '../flags.ts'
import { Failure } from '../output.ts'

/** Where code sets and thresholds are, as for the worker. */
export const CODING_OPTIONS = ['dataDir', 'codesetsDir', 'confidence'] as const

/** What coding codes by, without any pipeline. Throws Failure when something of it can not be used. */
export function codingKnowledgeFrom(flags: Readonly<Record<string, unknown>>): Knowledge {
  try {
    const options = parseOptions(process.env, overridesFrom(flags))
    const { codes, tables } = openCodeSets({ dir: codesetsDirOf(options) })
    return { codes, tables, confidence: loadConfidence(options.confidence) }
  } catch (error) {
    const known = error instanceof ConfidenceFault || error instanceof ImportFault || error instanceof OptionsError
    if (known) throw new Failure(error.message, 2)
    throw error
  }
}
