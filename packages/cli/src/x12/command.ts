import type { Command } from 'commander'
import { X12WriteError } from '@claimrail/x12'
import { Failure } from '../output.ts'

/** What `file` can be. */
export const FILE = 'path of a file, or - for standard input'

export function withRules(command: Command): Command {
  return command
    .option('--partner <file...>', 'rules of a partner, as JSON')
    .option('--codes', 'look codes up in the code sets that are built in')
    .option('--codesets-dir <folder>', 'and in the releases imported there; implies --codes')
}

/** Examples at the end of the help of a command, each without the command itself. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  const lines = examples.map((example) => `\n  ${example}`)
  return command.addHelpText('after', `\nExamples:${lines.join('')}`)
}

/** Runs what writes X12 from documents of a user: what it refuses is a failure of theirs, not of ours. */
export async function writing<Result>(write: () => Promise<Result> | Result): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof Failure) throw error
    if (error instanceof X12WriteError) throw new Failure(error.message)
    throw new Failure('the documents are not what to-json prints', 2)
  }
}
