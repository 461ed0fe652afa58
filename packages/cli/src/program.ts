import { Command } from 'commander'
import { addDemo } from './commands/demo.ts'
import { addEncounter } from './commands/encounter.ts'
import { addFailed } from './commands/failed.ts'
import { addFeed } from './commands/feed.ts'
import { addGraph } from './commands/graph.ts'
import { addReplay } from './commands/replay.ts'
import { addRun } from './commands/run.ts'
import { addStatus } from './commands/status.ts'
import { addX12 } from './commands/x12.ts'
import { addOptionFlags, PORT_OPTIONS } from './flags.ts'

/** The claimrail command with all that it can do. */
export function buildProgram(): Command {
  const program = new Command('claimrail')
    .description('Carries patient encounters from registration to payment.')
    .version('0.1.0')
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'after',
      '\nTry it:\n  claimrail demo                 a day of a clinic, end to end\n  claimrail serve                the whole system on this machine\n  claimrail feed messages/       take encounters in\n  claimrail status --watch       see each stage',
    )
  addDemo(program)
  addRun(program)
  addFeed(program)
  for (const add of [addStatus, addEncounter, addFailed, addReplay]) add(program)
  for (const name of ['status', 'encounter', 'failed', 'replay', 'feed']) {
    const command = program.commands.find((one) => one.name() === name)
    if (command) addOptionFlags(command, PORT_OPTIONS)
  }
  addGraph(program)
  addX12(program)
  return program
}
