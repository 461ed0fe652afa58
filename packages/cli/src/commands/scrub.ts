import type { Command } from 'commander'
import type { Claim } from '@claimrail/domain'
import {
  historyOf,
  pastClaimOf,
  repairClaim,
  scrubClaim,
  stopping,
  subjectOf,
  type Edit,
  type PastClaim,
  type Subject,
} from '@claimrail/scrubbing'
import { addOptionFlags } from '../flags.ts'
import { Failure, print, write } from '../output.ts'
import { claimsIn, type FileClaim } from '../scrub/claims.ts'
import { chosenEdits, KNOWLEDGE_OPTIONS, knowledgeFrom, type KnowledgeFlags } from '../scrub/knowledge.ts'
import { added, claimReport, NONE, sarifOf, totalsText, type Scrubbed } from '../scrub/report.ts'

type ScrubFlags = KnowledgeFlags & {
  json?: boolean
  sarif?: boolean
  all?: boolean
  edit?: string[]
  history?: string[]
  at?: string
  failOn: string
}

/** Edits on the claims of a file, without a pipeline. Exit code 0: nothing stops a claim; 1: something does; 2: wrong use. */
export function addScrub(program: Command): void {
  const command = program
    .command('scrub')
    .description('Judge the claims of a file by every edit: an 837P or 837I, or claims as JSON; - is standard input')
    .argument('<file>')
    .option('--json', 'each claim with its verdicts, one JSON object a line')
    .option('--sarif', 'a SARIF 2.1.0 report')
    .option('--all', 'every verdict, also those that passed')
    .option('--edit <name...>', 'only these edits or families')
    .option(
      '--history <file...>',
      'earlier claims of the same patients; the claims of FILE then count as well, in order',
    )
    .option('--at <date>', 'the day to judge from, YYYY-MM-DD; today when left out')
    .option('--fail-on <severity>', 'stop or warn: what makes the exit code 1', 'stop')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail scrub claims.837\n  claimrail scrub claims.json --edit ncci payer --all\n  claimrail scrub - --sarif < claims.837 > scrub.sarif',
    )
    .action(scrub)
  addOptionFlags(command, KNOWLEDGE_OPTIONS)
}

async function scrub(file: string, flags: ScrubFlags): Promise<void> {
  if (flags.failOn !== 'stop' && flags.failOn !== 'warn') throw new Failure('--fail-on is stop or warn', 2)
  const at = instantOf(flags.at)
  const { knowledge, edits: every } = knowledgeFrom(flags)
  const edits = chosenEdits(every, flags.edit).filter(({ id, onlyOurs }) => !onlyOurs || flags.edit?.includes(id))
  const past = flags.history && (await historyFrom(flags.history))
  const forSarif: Scrubbed[] = []
  let totals = NONE
  for await (const one of claimsIn(file)) {
    const history = past && { history: historyOf(one.claim, past.of(one.claim)) }
    const result = judged(one, subjectOf(one.claim, at, { ...knowledge, ...history }), edits)
    past?.add(one.claim)
    totals = added(totals, result)
    if (flags.sarif) forSarif.push({ ...result, verdicts: result.verdicts.filter(({ answer }) => answer !== 'pass') })
    else await tell(result, flags)
  }
  if (flags.sarif) print(sarifOf(file, forSarif, edits))
  else if (!flags.json) print(totalsText(totals))
  if (totals.stopped > 0 || (flags.failOn === 'warn' && totals.warned > 0)) process.exitCode = 1
}

function judged(one: FileClaim, unmended: Subject, edits: readonly Edit[]): Scrubbed {
  const { subject, repairs } = repairClaim(unmended, edits)
  const all = scrubClaim(subject, edits)
  const stops = stopping(all).map(({ edit }) => edit.id)
  return { ...one, verdicts: all.map(({ verdict }) => verdict), repairs, stops }
}

async function tell(one: Scrubbed, { json, all = false }: ScrubFlags): Promise<void> {
  if (json) return write(`${JSON.stringify(shownOf(one, all))}\n`)
  const text = claimReport(one, all)
  return text === undefined ? undefined : write(`${text}\n\n`)
}

function shownOf({ place, claim, verdicts, repairs, stops }: Scrubbed, all: boolean): object {
  const shown = all ? verdicts : verdicts.filter(({ answer }) => answer !== 'pass')
  return { claim: place, patientControlNumber: claim.patientControlNumber, stops, verdicts: shown, repairs }
}

/** Earlier claims by patient. */
type Past = { of(claim: Claim): readonly PastClaim[]; add(claim: Claim): void }

async function historyFrom(files: readonly string[]): Promise<Past> {
  const patients = new Map<string, PastClaim[]>()
  const of = (claim: Claim) => patients.get(patientOf(claim)) ?? []
  const add = (claim: Claim) => void patients.set(patientOf(claim), [...of(claim), pastClaimOf(claim)])
  for (const file of files) for await (const { claim } of claimsIn(file)) add(claim)
  return { of, add }
}

/** A file has no record numbers: the same practice, name and birth date are the same patient. */
function patientOf({ billingProvider, patient: { name, birthDate } }: Claim): string {
  return [billingProvider.npi, birthDate, name.family, name.given].join('\n').toUpperCase()
}

function instantOf(date: string | undefined): string {
  const day = date ?? new Date().toISOString().slice(0, 10)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw new Failure('--at is not YYYY-MM-DD', 2)
  return `${day}T12:00:00Z`
}
