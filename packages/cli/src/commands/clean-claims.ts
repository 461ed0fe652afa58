import type { Command } from 'commander'
import { CLEAN_CLAIM_GROUPS, cleanClaims, type CleanClaimGroup, type CleanClaimRow } from '@claimrail/operations'
import { withPorts, type PortFlags } from '../ports.ts'
import { Failure, print } from '../output.ts'
import { dollars, percent } from '../print/format.ts'
import { table } from '../print/table.ts'

type Flags = { by?: string; since?: string; until?: string; json?: boolean }

/** The HFMA clean claim rate, with what stopped the others. */
export function addCleanClaims(program: Command): void {
  program
    .command('clean-claims')
    .description('The clean claim rate (HFMA MAP key), and the edits that stopped the other claims')
    .option('--by <group>', CLEAN_CLAIM_GROUPS.join(', '))
    .option('--since <date>', 'claims coded on this day or later')
    .option('--until <date>', 'claims coded before this day')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail clean-claims\n  claimrail clean-claims --by payer\n  claimrail clean-claims --since 2026-03-01 --json',
    )
    .action(async (flags: Flags, self: Command) => {
      const by = groupOf(flags.by)
      const rows = await withPorts(self.optsWithGlobals<PortFlags>(), (ports) => cleanClaims(ports, by, flags))
      print(flags.json ? rows : rowsText(rows))
    })
}

function groupOf(by: string | undefined): CleanClaimGroup | undefined {
  if (by === undefined) return undefined
  const group = CLEAN_CLAIM_GROUPS.find((one) => one === by)
  if (!group) throw new Failure(`--by is one of ${CLEAN_CLAIM_GROUPS.join(', ')}`, 2)
  return group
}

function rowsText(rows: readonly CleanClaimRow[]): string {
  if (rows.length === 0) return 'no claim has come to be scrubbed yet'
  const lines = rows.map(({ group, claims, clean, rate }) => [group || 'all', claims, clean, percent(rate)])
  const edits = stopsOf(rows)
  const repairs = repairsOf(rows)
  return [
    table(['', 'claims', 'clean', 'rate'], lines),
    ...(edits.length > 0 ? ['', table(['stopped by', 'claims', 'money'], edits)] : []),
    ...(repairs.length > 0 ? ['', table(['put right by', 'claims'], repairs)] : []),
  ].join('\n')
}

function stopsOf(rows: readonly CleanClaimRow[]): [string, number, string][] {
  const totals = new Map<string, { claims: number; cents: number }>()
  for (const { edit, claims, cents } of rows.flatMap(({ stoppedBy }) => stoppedBy)) {
    const known = totals.get(edit) ?? { claims: 0, cents: 0 }
    totals.set(edit, { claims: known.claims + claims, cents: known.cents + cents })
  }
  const sorted = [...totals].sort(([, a], [, b]) => b.claims - a.claims)
  return sorted.map(([edit, { claims, cents }]) => [edit, claims, dollars(cents)])
}

function repairsOf(rows: readonly CleanClaimRow[]): [string, number][] {
  const totals = new Map<string, number>()
  for (const { edit, claims } of rows.flatMap(({ repairedBy }) => repairedBy))
    totals.set(edit, (totals.get(edit) ?? 0) + claims)
  return [...totals].sort(([, a], [, b]) => b - a)
}
