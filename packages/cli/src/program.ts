import { Command } from 'commander'
import { addAnswer } from './commands/answer.ts'
import { addCleanClaims } from './commands/clean-claims.ts'
import { addCode } from './commands/code.ts'
import { addCodesets } from './commands/codesets.ts'
import { addCoding } from './commands/coding.ts'
import { addDemo } from './commands/demo.ts'
import { addEdits } from './commands/edits.ts'
import { addEncounter } from './commands/encounter.ts'
import { addFailed } from './commands/failed.ts'
import { addFeed } from './commands/feed.ts'
import { addGraph } from './commands/graph.ts'
import { addQueries } from './commands/queries.ts'
import { addReplay } from './commands/replay.ts'
import { addRun } from './commands/run.ts'
import { addScrub } from './commands/scrub.ts'
import { addStatus } from './commands/status.ts'
import { addX12 } from './commands/x12.ts'
import { addOptionFlags, PORT_OPTIONS } from './flags.ts'

/** The claimrail command with all that it can do. Wrong use, and help, come out as CommanderError. */
export function buildProgram(): Command {
  const program = new Command('claimrail')
    .description('Carries patient encounters from registration to payment.')
    .version('0.1.0')
    .showSuggestionAfterError()
    .showHelpAfterError('`--help` shows what it takes')
    .exitOverride()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      [
        '\nTry it:',
        '  claimrail demo                   a day of a clinic, end to end',
        '  claimrail serve                  the whole system on this machine; the console is on port 8081',
        '  claimrail feed messages/         take encounters in',
        '  claimrail status --watch         see each stage',
        '  claimrail failed                 what waits for a person, and why',
        '  claimrail encounter ID           everything that happened to one',
        '  claimrail replay --id ID         send it again',
        '  claimrail queries                what coding asks, and of whom',
        '  claimrail code visits.ndjson     the codes of the encounters of a file, and why',
        '  claimrail scrub claims.837       judge the claims of a file by every edit',
        '\n`claimrail COMMAND --help` has its options and examples.',
        'Exit codes: 0 done, 1 not all is well, 2 wrong use, 70 something broke, 78 an option can not be used, 130 interrupted.',
      ].join('\n'),
    )
  addDemo(program)
  addRun(program)
  addFeed(program)
  for (const add of [addStatus, addEncounter, addFailed, addReplay, addQueries, addAnswer, addCleanClaims]) add(program)
  for (const name of ['status', 'encounter', 'failed', 'replay', 'queries', 'answer', 'feed', 'clean-claims']) {
    const command = program.commands.find((one) => one.name() === name)
    if (command) addOptionFlags(command, PORT_OPTIONS)
  }
  addGraph(program)
  addCode(program)
  addCoding(program)
  addScrub(program)
  addEdits(program)
  addCodesets(program)
  addX12(program)
  return program
}
