import type { Command } from 'commander'
import { impossibleDays, sentClaims, type ImpossibleDay, type Within } from '@claimrail/operations'
import {
  backtest,
  EDITS,
  minutesOf,
  packEdits,
  proposeEdits,
  readPack,
  type BacktestRow,
  type Edit,
  type Proposal,
} from '@claimrail/scrubbing'
import type { SentClaim } from '@claimrail/domain'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addOptionFlags, PORT_OPTIONS } from '../flags.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { Failure, print, say } from '../output.ts'
import { readText } from '../read-text.ts'
import { dollars, percent } from '../print/format.ts'
import { table } from '../print/table.ts'
import { chosenEdits, KNOWLEDGE_OPTIONS, knowledgeFrom, type KnowledgeFlags } from '../scrub/knowledge.ts'
import { explainText } from '../scrub/explain.ts'

/** What edits there are, what they would have done, and which ones the past suggests. */
export function addEdits(program: Command): void {
  const edits = program
    .command('edits')
    .description('List and explain the edits, try them on past claims, learn new ones from denials')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail edits list --family ncci\n  claimrail edits explain global-period\n  claimrail edits test history\n  claimrail edits backtest --edit global-period --since 2026-01-01\n  claimrail edits propose --out proposals',
    )
  addList(edits)
  addExplain(edits)
  addTest(edits)
  addBacktest(edits)
  addPropose(edits)
  addDays(edits)
}

function addList(edits: Command): void {
  const command = edits
    .command('list')
    .description('Every edit, family by family')
    .option('--family <name...>', 'only these families')
    .option('--json', 'all that is known of each')
    .action((flags: KnowledgeFlags & { family?: string[]; json?: boolean }) => {
      const chosen = chosenEdits(knowledgeFrom(flags).edits, flags.family)
      if (flags.json) return print(chosen.map(dataOf))
      const rows = chosen.map(({ family, id, severity, owner, wrong }) => [family, id, severity, owner, wrong])
      return print(`${table(['family', 'edit', 'severity', 'owner', 'what is wrong'], rows)}\n\n${chosen.length} edits`)
    })
  addOptionFlags(command, KNOWLEDGE_OPTIONS)
}

function addExplain(edits: Command): void {
  const command = edits
    .command('explain')
    .description('What an edit checks, why, what would fix it and what it prevents')
    .argument('<edit>')
    .option('--json', 'as JSON')
    .action((name: string, flags: KnowledgeFlags & { json?: boolean }) => {
      const { edits: every, knowledge } = knowledgeFrom(flags)
      const [edit] = chosenEdits(every, [name])
      if (edit?.id !== name)
        throw new Failure(`${name} is a family; \`claimrail edits list --family ${name}\` shows it`, 2)
      print(flags.json ? dataOf(edit) : explainText(edit, knowledge.codes))
    })
  addOptionFlags(command, KNOWLEDGE_OPTIONS)
}

function addTest(edits: Command): void {
  edits
    .command('test')
    .description('Try edits on the corpus: claims with one thing wrong each, and claims with nothing wrong')
    .argument('[name...]', 'edits or families; all when left out')
    .option('--json', 'as JSON')
    .action(async (names: string[], flags: { json?: boolean }) => {
      const { tryEdits } = await import('@claimrail/scrubbing/corpus')
      const tried = tryEdits(chosenEdits(EDITS, names))
      const differing = tried.filter(({ differs }) => differs.length > 0)
      if (flags.json) print(tried)
      else {
        const rows = tried.map(({ edit, speaks, agrees, claims }) => [edit, speaks, `${agrees} of ${claims}`])
        print(table(['edit', 'speaks on', 'agrees'], rows))
        for (const { edit, differs } of differing) print(`\n${edit} differs:\n  ${differs.join('\n  ')}`)
      }
      if (differing.length > 0) process.exitCode = 1
    })
}

/** An edit without its functions. */
function dataOf({ check: _, repair, ...data }: Edit): object {
  return { ...data, repairs: repair !== undefined }
}

type BacktestFlags = PortFlags & KnowledgeFlags & Within & { edit?: string[]; pack?: string; json?: boolean }

function addBacktest(edits: Command): void {
  const command = edits
    .command('backtest')
    .description(
      'Run edits over claims that went out: what they would have caught, what they would have stopped wrongly',
    )
    .option('--edit <name...>', 'edits or families; all when left out')
    .option('--pack <file>', 'a payer pack whose rules are tried, instead of edits')
    .option('--since <date>', 'claims that went out on this day or later')
    .option('--until <date>', 'claims that went out before this day')
    .option('--json', 'as JSON, amounts in cents')
    .action(async (flags: BacktestFlags, self: Command) => {
      const { knowledge, edits: every } = knowledgeFrom(flags)
      const tried = flags.pack ? await editsOfPack(flags.pack) : chosenEdits(every, flags.edit)
      const result = await withPorts(self.optsWithGlobals<PortFlags>(), (ports) =>
        backtest(sentClaims(ports, flags), tried, knowledge, tellProgress),
      )
      print(flags.json ? result : backtestText(result.claims, result.rows))
    })
  addOptionFlags(command, [...PORT_OPTIONS, 'codesetsDir', 'packsDir', 'policiesDir'])
}

async function editsOfPack(file: string): Promise<Edit[]> {
  const edits = packEdits([readPack(file, await readText(file, 'pack', 'the path of its JSON file'))])
  if (edits.length === 0) throw new Failure('the pack has no `rules`', 2)
  return edits
}

function tellProgress(claims: number): void {
  if (claims % 5_000 === 0) say(`${claims.toLocaleString('en')} claims`)
}

function backtestText(claims: number, rows: readonly BacktestRow[]): string {
  const told = rows.filter(({ caught, otherwise, wronglyStopped, open, missed }) =>
    [caught, otherwise, wronglyStopped, open, missed].some((count) => count.claims > 0),
  )
  const lines = told.map((row) => [
    row.edit,
    row.severity,
    countText(row.caught),
    countText(row.otherwise),
    countText(row.wronglyStopped),
    countText(row.open),
    countText(row.missed),
    percent(row.precision, 0),
  ])
  const heading = ['edit', 'severity', 'caught', 'other denial', 'paid anyway', 'open', 'missed', 'right']
  const silent = rows.length - told.length
  return [
    ...(lines.length > 0 ? [table(heading, lines), ''] : []),
    `${claims} claims, ${rows.length} edits; ${silent} of them would have changed nothing`,
  ].join('\n')
}

function countText({ claims, cents }: { claims: number; cents: number }): string {
  return claims === 0 ? '-' : `${claims} (${dollars(cents)})`
}

type DaysFlags = PortFlags & KnowledgeFlags & Within & { json?: boolean }

function addDays(edits: Command): void {
  const command = edits
    .command('days')
    .description('Days on which a clinician’s timed services and visits, over all patients, take more than 24 hours')
    .option('--since <date>', 'claims coded on this day or later')
    .option('--until <date>', 'claims coded before this day')
    .option('--json', 'as JSON')
    .action(async (flags: DaysFlags, self: Command) => {
      const { knowledge } = knowledgeFrom(self.optsWithGlobals<KnowledgeFlags>())
      const days = await withPorts(self.optsWithGlobals<PortFlags>(), (ports) =>
        impossibleDays(ports, (line) => minutesOf(line, knowledge), flags),
      )
      print(flags.json ? days : daysText(days))
      if (days.length > 0) process.exitCode = 1
    })
  addOptionFlags(command, [...PORT_OPTIONS, 'codesetsDir', 'packsDir', 'policiesDir'])
}

function daysText(days: readonly ImpossibleDay[]): string {
  if (days.length === 0) return 'no clinician has billed more than 24 hours on one day'
  const rows = days.map(({ clinicianNpi, date, minutes, claims, examples }) => [
    ...[clinicianNpi, date, `${(minutes / 60).toFixed(1)} h`, claims],
    examples.join(' '),
  ])
  return table(['clinician', 'day', 'billed', 'claims', 'e.g.'], rows)
}

type ProposeFlags = PortFlags & Within & { support: string; precision: string; out?: string; json?: boolean }

function addPropose(edits: Command): void {
  const command = edits
    .command('propose')
    .description('What denied and rejected claims have in common, as rules for payer packs that a person may accept')
    .option('--since <date>', 'claims that went out on this day or later')
    .option('--until <date>', 'claims that went out before this day')
    .option('--support <claims>', 'fewest failed claims that must share the features', '5')
    .option('--precision <share>', 'least share of failed ones among claims with the features', '0.8')
    .option('--out <folder>', 'one pack file for each payer there, ready for `claimrail edits backtest --pack`')
    .option('--json', 'as JSON, amounts in cents')
    .action(async (flags: ProposeFlags, self: Command) => {
      const thresholds = {
        support: numberOf(flags.support, '--support'),
        precision: numberOf(flags.precision, '--precision'),
      }
      const sent = await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
        const all: SentClaim[] = []
        for await (const one of sentClaims(ports, flags)) all.push(one)
        return all
      })
      const proposals = proposeEdits(sent, thresholds)
      if (flags.out) await writePacks(flags.out, proposals)
      print(flags.json ? proposals : proposalsText(proposals, sent.length, flags.out))
    })
  addOptionFlags(command, PORT_OPTIONS)
}

function numberOf(text: string, flag: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new Failure(`${flag} is a number above 0`, 2)
  return value
}

async function writePacks(folder: string, proposals: readonly Proposal[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [payerId, own] of Map.groupBy(proposals, (proposal) => proposal.payerId)) {
    const rules = own.map(({ rule }) => rule)
    const pack = { payerId, name: `${payerId.toLowerCase()}-proposed`, effective: '2000-01-01', rules }
    await writeFile(join(folder, `${payerId}.json`), `${JSON.stringify(pack, null, 2)}\n`)
  }
}

function proposalsText(proposals: readonly Proposal[], claims: number, out: string | undefined): string {
  const parts = proposals.map(({ payerId, rule, evidence }) => {
    const { code, failed, notFailed, baseRate, lostCents, examples } = evidence
    return [
      `${payerId}  ${code}  ${dollars(lostCents)}`,
      `  when    ${rule.when ?? 'always'}`,
      `  expect  ${rule.expect}`,
      `  ${failed} failed for it and ${notFailed} did not; of all claims to this payer ${percent(baseRate, 0)} fail for it`,
      `  e.g. ${examples.join(', ')}`,
    ].join('\n')
  })
  const next = out
    ? `in ${out}; try one: claimrail edits backtest --pack ${join(out, 'PAYER.json')}`
    : '--out writes them as packs'
  return [
    ...parts,
    `${proposals.length} proposals from ${claims} claims${proposals.length > 0 ? `; ${next}` : ''}`,
  ].join('\n\n')
}
