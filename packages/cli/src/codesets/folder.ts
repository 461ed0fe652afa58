import { ImportFault } from '@claimrail/codesets'
import { codesetsDirOf, EXIT, OptionsError, parseOptions } from '@claimrail/host'
import { overridesFrom } from '../flags.ts'
import { Failure } from '../output.ts'

export type FolderFlags = { dir?: string } & Readonly<Record<string, unknown>>

/** The folder of releases that the flags and the environment name. Throws Failure where an option can not be used. */
export function folderFrom({ dir, ...flags }: FolderFlags): string {
  try {
    return dir ?? codesetsDirOf(parseOptions(process.env, overridesFrom(flags)))
  } catch (error) {
    if (error instanceof OptionsError) throw new Failure(error.message, EXIT.options)
    throw error
  }
}

/** Wrong use ends with 2, everything else that an import refuses with 1. */
const WRONG_USE: readonly string[] = ['file', 'unrecognised', 'undated', 'year']

/** Runs with the faults of code sets as one line for people. */
export async function failing<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ImportFault)) throw error
    throw new Failure(error.message, WRONG_USE.includes(error.code) ? 2 : 1)
  }
}

/** A date of service; today when it is left out. */
export function dateFrom(text: string | undefined, flag: string): string {
  const date = text ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Failure(`${flag} takes YYYY-MM-DD, not "${date}"`, 2)
  return date
}
