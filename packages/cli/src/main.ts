#!/usr/bin/env node
import { buildProgram } from './program.ts'
import { Failure, say } from './output.ts'

try {
  await buildProgram().parseAsync()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  say(`claimrail: ${error.message}`)
  process.exitCode = error.code
}
