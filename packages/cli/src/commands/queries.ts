import type { Command } from 'commander'
import { daysOverdue, openQueries, type Waiting } from '@claimrail/operations'
import { print, write } from '../output.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { dollars } from '../print/format.ts'
import { table } from '../print/table.ts'

type Flags = { owner?: string; due?: string; overdue?: boolean; json?: boolean }

export function addQueries(program: Command): void {
  program
    .command('queries')
    .description('List the questions that encounters wait for, oldest encounter first')
    .option('--owner <owner>', 'only those of an owner: provider, coder, biller, registration')
    .option('--due <date>', 'only those due by this day (YYYY-MM-DD)')
    .option('--overdue', 'only those that were due before today')
    .option('--json', 'one JSON object a line')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail queries\n  claimrail queries --owner provider --due 2026-03-05\n  claimrail queries --overdue',
    )
    .action(async (flags: Flags, self: Command) => {
      await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
        const today = new Date().toISOString().slice(0, 10)
        const waiting: Listed[] = []
        for await (const asked of openQueries(ports)) {
          const one = { ...asked, daysOverdue: daysOverdue(asked.query, today) }
          if (!isAsked(one, flags)) continue
          if (flags.json) await write(`${JSON.stringify(one)}\n`)
          else waiting.push(one)
        }
        if (!flags.json) print(textOf(waiting))
      })
    })
}

type Listed = Waiting & { daysOverdue: number }

function isAsked({ query, daysOverdue }: Listed, { owner, due, overdue }: Flags): boolean {
  return (!owner || query.owner === owner) && (!due || query.dueOn <= due) && (!overdue || daysOverdue > 0)
}

function textOf(waiting: readonly Listed[]): string {
  if (waiting.length === 0) return 'no query waits'
  const rows = waiting.map(({ encounterId, query, amountCents, daysOverdue }) => [
    query.id,
    encounterId,
    query.owner,
    daysOverdue > 0 ? `${query.dueOn}, ${daysOverdue} days over` : query.dueOn,
    query.field,
    query.lastAnswer ? `${query.asks} (${answeredText(query.lastAnswer)})` : query.asks,
    query.choices.join(' '),
    dollars(amountCents),
  ])
  const overdue = waiting.filter(({ daysOverdue }) => daysOverdue > 0).length
  const many = `${waiting.length === 1 ? 'query' : 'queries'}${overdue > 0 ? `, ${overdue} overdue` : ''}`
  return `${table(['query', 'encounter', 'owner', 'due', 'about', 'asks', 'choices', 'waits'], rows)}\n\n${waiting.length} ${many}; \`claimrail answer QUERY --value VALUE --by WHO\` answers one`
}

function answeredText({ by, answeredAt }: NonNullable<Waiting['query']['lastAnswer']>): string {
  return `answered by ${by} on ${answeredAt.slice(0, 10)}, which did not close it`
}
