import type { Command } from 'commander'
import { historyOf } from '@claimrail/operations'
import { encounterIdFrom } from '../encounter-id.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { Failure, print } from '../output.ts'
import { encounterJson, encounterText } from '../print/encounter.ts'

export function addEncounter(program: Command): void {
  program
    .command('encounter')
    .description(
      'Show an encounter: where it stands, its claims, its money, and its timeline with every event, amount and code',
    )
    .argument('<id>', 'encounter id (14 characters) or patient control number (17 characters)')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail encounter 3V9K2M7Q0XW4TZ\n  claimrail encounter 3V9K2M7Q0XW4TZ00M --json     the encounter of a claim that a payer names',
    )
    .action(async (id: string, options: { json?: boolean }, command: Command) => {
      const encounterId = encounterIdFrom(id)
      await withPorts(command.optsWithGlobals<PortFlags>(), async (ports) => {
        const history = await historyOf(ports, encounterId)
        if (!history)
          throw new Failure(`no encounter ${encounterId}; \`claimrail status\` shows whether the tracker lags`)
        print(options.json ? encounterJson(history) : encounterText(history))
      })
    })
}
