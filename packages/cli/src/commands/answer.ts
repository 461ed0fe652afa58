import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { answer, ANSWER_FAULTS, encounterOfQuery } from '@claimrail/operations'
import { encounterIdFrom } from '../encounter-id.ts'
import { Failure, print } from '../output.ts'
import { withPorts, type PortFlags } from '../ports.ts'

type Flags = { value: string; by?: string; encounter?: string; at?: string; json?: boolean }

export function addAnswer(program: Command): void {
  program
    .command('answer')
    .description('Answer a query: its encounter is coded again with the answer on record, and no other is touched')
    .argument('<query>', 'id of the query, as `claimrail queries` shows it')
    .requiredOption('--value <value>', 'one of its choices; a code or words where it takes them')
    .option('--by <who>', 'who answers: a role or a user name; default: the user of this machine')
    .option('--encounter <id>', 'the encounter, to answer a query again that no longer waits')
    .option('--at <instant>', 'when it was answered (ISO 8601, UTC); default: now')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail answer 3V9K2M7Q0XW4TZ1A2B3C4D5E6F --value left --by dr.roe\n  claimrail answer 3V9K2M7Q0XW4TZ1A2B3C4D5E6F --value L70.0 --by coder',
    )
    .action(async (queryId: string, flags: Flags, self: Command) => {
      const answeredAt = instantFrom(flags.at)
      await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
        const named = flags.encounter === undefined ? undefined : encounterIdFrom(flags.encounter)
        const encounterId = named ?? (await encounterOfQuery(ports, queryId))
        if (encounterId === undefined) {
          throw new Failure(
            'no query with this id waits; `claimrail queries` lists those that do, --encounter answers again',
          )
        }
        const by = flags.by ?? userInfo().username
        const read = await answer(ports, { encounterId, queryId, value: flags.value, by, answeredAt })
        if (!read.ok) throw new Failure(ANSWER_FAULTS[read.code])
        if (flags.json) print({ encounterId, queryId, answeredAt })
        else print(`answered; \`claimrail encounter ${encounterId}\` shows what came of it`)
      })
    })
}

function instantFrom(text: string | undefined): string {
  const at = text === undefined ? new Date() : new Date(text)
  if (Number.isNaN(at.getTime())) throw new Failure('--at takes an instant such as 2026-03-05T10:00:00Z', 2)
  return at.toISOString()
}
