import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { accuracyTally, belowBaseline, readGoldCase, type AccuracyReport, type Knowledge } from '@claimrail/coding'
import { CODING_OPTIONS, codingKnowledgeFrom } from '../code/knowledge.ts'
import { addOptionFlags } from '../flags.ts'
import { Failure, print, say } from '../output.ts'
import { bar, percent } from '../print/format.ts'
import { live } from '../print/live.ts'
import { table } from '../print/table.ts'
import { readText } from '../read-text.ts'

type Flags = Readonly<Record<string, unknown>> & { json?: boolean; baseline?: string }

/** Adds `accuracy` to `claimrail coding`. Exit code 0: every case is exact, or as many as the baseline has; 1: fewer; 2: wrong use. */
export function addAccuracy(coding: Command): void {
  const command = coding
    .command('accuracy')
    .description(
      'Code the encounters of a gold set; print precision, recall, exact matches and auto-code rate by specialty',
    )
    .argument('<file>', 'one case a line, as in services/coding/src/gold/gold.ndjson')
    .option(
      '--baseline <file>',
      'exact cases by specialty, and all, that must be reached: a JSON object of whole numbers',
    )
    .option('--json', 'rates and differences as JSON')
    .action(async (file: string, flags: Flags) => {
      const baseline = flags.baseline === undefined ? undefined : await baselineFrom(flags.baseline)
      const report = await accuracyOfFile(file, codingKnowledgeFrom(flags))
      print(flags.json ? report : reportText(report))
      const below = baseline && belowBaseline(report, baseline)
      if (below?.length) say(`fewer exact cases than the baseline: ${below.join(', ')}`)
      if ((below ?? report.differences).length > 0) process.exitCode = 1
    })
  addOptionFlags(command, CODING_OPTIONS)
}

/** Cases between two looks at how far it is. */
const SHOWN_EVERY = 250
/** Bad lines that are named one by one; of the others the number is said. */
const MOST_NAMED = 20

async function accuracyOfFile(file: string, knowledge: Knowledge): Promise<AccuracyReport> {
  const totalBytes = await sizeOf(file)
  const tally = accuracyTally(knowledge)
  const screen = live(process.stderr)
  const bad: string[] = []
  let [lines, cases, bytes] = [0, 0, 0]
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    lines++
    bytes += Buffer.byteLength(line) + 1
    if (line.trim() === '') continue
    const read = readGoldCase(line)
    if (read.ok) tally.add(read.one)
    else bad.push(`line ${lines}: ${read.field}`)
    cases++
    if (cases % SHOWN_EVERY > 0) continue
    const shown = () => `${bar(bytes / totalBytes, 30)} ${cases} cases, ${percent(Math.min(1, bytes / totalBytes), 0)}`
    screen.show(shown, shown)
  }
  screen.done()
  if (cases === 0) throw new Failure('the file has no case', 2)
  if (bad.length > 0) throw new Failure(badText(bad), 2)
  return tally.report()
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new Failure('the file cannot be read; give the path of a gold set, one case a line', 2)
  return found.size
}

function badText(bad: readonly string[]): string {
  const more = bad.length - MOST_NAMED
  return [...bad.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${more} more lines`] : [])].join('\n')
}

async function baselineFrom(file: string): Promise<Record<string, number>> {
  const text = await readText(file, 'baseline', 'a JSON object such as {"cardiology": 93, "all": 524}')
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Failure('the baseline is not JSON', 2)
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Failure('the baseline: not an object', 2)
  const wrong = Object.entries(raw).find(([, cases]) => !Number.isInteger(cases) || cases < 0)
  if (wrong) throw new Failure(`the baseline: ${wrong[0]}: not a whole number of cases`, 2)
  return raw as Record<string, number>
}

function reportText({ rows, differences }: AccuracyReport): string {
  const lines = rows.map(({ group, cases, exact, exactRate, precision, recall, automaticRate, wrongUnasked }) => [
    ...[group, cases, exact],
    ...[exactRate, precision, recall, automaticRate].map((share) => percent(share)),
    wrongUnasked,
  ])
  const told = differences.map(
    ({ id, reason, expected, coded }) => `${id}  ${reason}\n  expected ${expected}\n  coded    ${coded}`,
  )
  const heading = ['specialty', 'cases', 'exact', 'exact rate', 'precision', 'recall', 'auto-coded', 'wrong unasked']
  return [table(heading, lines), ...told].join('\n\n')
}
