import { Command } from 'commander'
import { addOptionFlags, PORT_OPTIONS } from './flags.ts'

type Add = (program: Command) => void

/** What adds each command, in the order of the help. Loaded only for the command that is called: no one waits for what another needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  demo: async () => (await import('./commands/demo.ts')).addDemo,
  run: async () => (await import('./commands/run.ts')).addRun,
  serve: async () => (await import('./commands/run.ts')).addServe,
  feed: async () => (await import('./commands/feed.ts')).addFeed,
  status: async () => (await import('./commands/status.ts')).addStatus,
  encounter: async () => (await import('./commands/encounter.ts')).addEncounter,
  failed: async () => (await import('./commands/failed.ts')).addFailed,
  replay: async () => (await import('./commands/replay.ts')).addReplay,
  queries: async () => (await import('./commands/queries.ts')).addQueries,
  answer: async () => (await import('./commands/answer.ts')).addAnswer,
  'clean-claims': async () => (await import('./commands/clean-claims.ts')).addCleanClaims,
  graph: async () => (await import('./commands/graph.ts')).addGraph,
  code: async () => (await import('./commands/code.ts')).addCode,
  coding: async () => (await import('./commands/coding.ts')).addCoding,
  scrub: async () => (await import('./commands/scrub.ts')).addScrub,
  edits: async () => (await import('./commands/edits.ts')).addEdits,
  codesets: async () => (await import('./commands/codesets.ts')).addCodesets,
  x12: async () => (await import('./commands/x12.ts')).addX12,
}

/** Commands that look at a running system. */
const WITH_PORTS = ['feed', 'status', 'encounter', 'failed', 'replay', 'queries', 'answer', 'clean-claims']

/**
 * The claimrail command, with the command of this name, or with all where there is none of this name. Wrong use, and help, come out as
 * CommanderError.
 */
export async function buildProgram(name = ''): Promise<Command> {
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
  const called = Object.entries(COMMANDS).filter(([known]) => known === name)
  const loads = called.length > 0 ? called : Object.entries(COMMANDS)
  const adds = await Promise.all(loads.map(([, load]) => load()))
  for (const add of adds) add(program)
  for (const command of program.commands) if (WITH_PORTS.includes(command.name())) addOptionFlags(command, PORT_OPTIONS)
  return program
}
