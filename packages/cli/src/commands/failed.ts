import type { Command } from 'commander'
import { FAILED_STATES, find, type Match } from '@claimrail/operations'
import type { EncounterView } from '@claimrail/tracking'
import { withPorts, type PortFlags } from '../ports.ts'
import { print, write } from '../output.ts'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'
import { addFilterOptions, filterFrom, type FilterFlags } from './filter.ts'

export function addFailed(program: Command): void {
  const command = program
    .command('failed')
    .description(`List what waits for a person: ${FAILED_STATES.join(', ')}; oldest first`)
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail failed\n  claimrail failed --stage scrubbing --limit 20\n  claimrail failed --reason CARC.197 --json',
    )
  addFilterOptions(command).action(async (flags: FilterFlags & { json?: boolean }, self: Command) => {
    const filter = filterFrom(flags)
    await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
      const views = viewsOf(find(ports, filter))
      if (flags.json) for await (const view of views) await write(`${JSON.stringify(view)}\n`)
      else await printPages(views)
    })
  })
}

async function* viewsOf(matches: AsyncIterable<Match>): AsyncGenerator<EncounterView> {
  for await (const { view } of matches) yield view
}

const PAGE = 500

/** A table for each page, so that a long list is shown while it is found. */
async function printPages(views: AsyncIterable<EncounterView>): Promise<void> {
  let count = 0
  let page: EncounterView[] = []
  for await (const view of views) {
    count++
    page.push(view)
    if (page.length < PAGE) continue
    await write(`${pageText(page)}\n\n`)
    page = []
  }
  if (page.length > 0) await write(`${pageText(page)}\n\n`)
  print(count === 0 ? 'no encounter matches' : footText(count))
}

function pageText(views: readonly EncounterView[]): string {
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
  return table(['encounter', 'state', 'stage', 'why', 'payers', 'specialty', 'open', 'since'], rows)
}

function footText(count: number): string {
  return `${count} encounter${count === 1 ? '' : 's'}; \`claimrail encounter ID\` shows one, \`claimrail replay --id ID\` sends it again`
}
