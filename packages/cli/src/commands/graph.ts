import type { Command } from 'commander'
import { INTAKES, STAGES, TOPICS, toMermaid } from '@claimrail/pipeline'
import { print } from '../output.ts'

export function addGraph(program: Command): void {
  program
    .command('graph')
    .description('Print the pipeline as a Mermaid diagram, read off the topology')
    .option('--json', 'stages, topics and intakes as JSON')
    .addHelpText('after', '\nExamples:\n  claimrail graph > pipeline.mmd\n  claimrail graph --json')
    .action((options: { json?: boolean }) => {
      print(options.json ? { stages: STAGES, topics: TOPICS, intakes: INTAKES } : toMermaid())
    })
}
