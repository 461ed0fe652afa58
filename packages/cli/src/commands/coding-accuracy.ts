import type { Command } from 'commander'
import { accuracyOf, goldCaseSchema, starterKnowledge, type AccuracyReport, type GoldCase } from '@claimrail/coding'
import { Failure, print } from '../output.ts'
import { readText } from '../read-text.ts'
import { percent } from '../print/format.ts'
import { table } from '../print/table.ts'

/** Adds `accuracy` to `claimrail coding`. Exit code 0: every case is exact; 1: some differ; 2: wrong use. */
export function addAccuracy(coding: Command): void {
  coding
    .command('accuracy')
    .description('Code the encounters of a gold set, and print precision, recall and exact matches by specialty')
    .argument('<file>', 'one case a line, as in services/coding/src/gold/gold.ndjson')
    .option('--json', 'rates and differences as JSON')
    .action(async (file: string, flags: { json?: boolean }) => {
      const report = accuracyOf(
        casesFrom(await readText(file, 'file', 'the path of a gold set, one case a line')),
        starterKnowledge(),
      )
      print(flags.json ? report : reportText(report))
      if (report.differences.length > 0) process.exitCode = 1
    })
}

function casesFrom(text: string): GoldCase[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) throw new Failure('the file has no case', 2)
  return lines.map((line, i) => caseFrom(line, i + 1))
}

function caseFrom(line: string, number: number): GoldCase {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    throw new Failure(`line ${number}: not JSON`, 2)
  }
  const parsed = goldCaseSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.map(String).join('.') || 'the whole case'
  throw new Failure(`line ${number}: ${field}: missing or not of its form`, 2)
}

function reportText({ rows, differences }: AccuracyReport): string {
  const lines = rows.map(({ group, cases, exact, exactRate, precision, recall }) => [
    ...[group, cases, exact],
    ...[exactRate, precision, recall].map((share) => percent(share)),
  ])
  const told = differences.map(
    ({ id, reason, expected, coded }) => `${id}  ${reason}\n  expected ${expected}\n  coded    ${coded}`,
  )
  return [table(['specialty', 'cases', 'exact', 'exact rate', 'precision', 'recall'], lines), ...told].join('\n\n')
}
