import type { Command } from 'commander'
import { openQueries, type Waiting } from '@claimrail/operations'
import { print, write } from '../output.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'

type Flags = { owner?: string; due?: string; json?: boolean }

export function addQueries(program: Command): void {
  program
    .command('queries')
    .description('List the questions that encounters wait for, oldest encounter first')
    .option('--owner <owner>', 'only those of an owner: provider, coder, biller, registration')
    .option('--due <date>', 'only those due by this day (YYYY-MM-DD)')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', '\nExamples:\n  claimrail queries\n  claimrail queries --owner provider --due 2026-03-05')
    .action(async (flags: Flags, self: Command) => {
      await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
        const waiting: Waiting[] = []
        for await (const one of openQueries(ports)) {
          if (!isAsked(one, flags)) continue
          if (flags.json) await write(`${JSON.stringify(one)}\n`)
          else waiting.push(one)
        }
        if (!flags.json) print(textOf(waiting))
      })
    })
}

function isAsked({ query }: Waiting, { owner, due }: Flags): boolean {
  return (!owner || query.owner === owner) && (!due || query.dueOn <= due)
}

function textOf(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return 'no query waits'
  const rows = waiting.map(({ encounterId, query, amountCents }) => [
    query.id,
    encounterId,
    query.owner,
    query.dueOn,
    query.field,
    query.asks,
    query.choices.join(' '),
    dollars(amountCents),
  ])
  const many = waiting.length === 1 ? 'query' : 'queries'
  return `${table(['query', 'encounter', 'owner', 'due', 'about', 'asks', 'choices', 'waits'], rows)}\n\n${waiting.length} ${many}; \`claimrail answer QUERY --value VALUE --by WHO\` answers one`
}
