#!/usr/bin/env node
import { CommanderError } from 'commander'
import { EXIT } from '@claimrail/host'
import { codeOfError, placeOf } from '@claimrail/telemetry'
import { buildProgram } from './program.ts'
import { Failure, say } from './output.ts'

/** Commander has said by then what is wrong. */
const WRONG_USE = 2

/** Time for connections to close before the process ends with what it has to say. */
const GRACE_MS = 1000

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.crashed),
)

try {
  await (await buildProgram(process.argv[2])).parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : WRONG_USE
  else end(error instanceof Failure ? error : surprise(error))
}

/** A code and a place: the text of an error may quote what it stumbled over. */
function surprise(error: unknown): Failure {
  return new Failure(
    `this should not have happened: ${codeOfError(error)} at ${placeOf(error) || 'unknown place'}`,
    EXIT.crashed,
  )
}

function end({ message, code }: Failure): void {
  say(`claimrail: ${message}`)
  process.exitCode = code
  setTimeout(() => process.exit(), GRACE_MS).unref()
}
