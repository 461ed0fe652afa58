import type { Command } from 'commander'
import { find } from '@claimrail/operations'
import type { EncounterView } from '@claimrail/tracking'
import { withPorts, type PortFlags } from '../ports.ts'
import { print } from '../output.ts'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'
import { addFilterOptions, filterFrom, type FilterFlags } from './filter.ts'

export function addFailed(program: Command): void {
  const command = program
    .command('failed')
    .description('List encounters that wait for a person: dead, parked, held, rejected, denied; oldest first')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail failed\n  claimrail failed --stage scrubbing --limit 20\n  claimrail failed --reason CARC.197 --json',
    )
  addFilterOptions(command).action(async (flags: FilterFlags & { json?: boolean }, self: Command) => {
    const filter = filterFrom(flags)
    await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
      const rows: EncounterView[] = []
      for await (const { view } of find(ports, filter)) {
        if (flags.json) process.stdout.write(`${JSON.stringify(view)}\n`)
        else rows.push(view)
      }
      if (!flags.json) print(failedText(rows))
    })
  })
}

function failedText(views: readonly EncounterView[]): string {
  if (views.length === 0) return 'nothing waits for a person'
  const rows = views.map((view) => [
    view.encounterId,
    view.state,
    view.stage,
    view.reasons.join(' '),
    view.payerIds.join(' '),
    view.specialty,
    dollars(view.ledger.openCents),
    view.firstAt.slice(0, 10),
  ])
  const heading = ['encounter', 'state', 'stage', 'why', 'payers', 'specialty', 'open', 'since']
  return `${table(heading, rows)}\n\n${views.length} encounter${views.length === 1 ? '' : 's'}; \`claimrail encounter ID\` shows one, \`claimrail replay --id ID\` sends it again`
}
