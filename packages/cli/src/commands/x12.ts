import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { X12WriteError, acknowledge, answerFiles, readPieces, show, splitClaims } from '@claimrail/x12'
import { Failure, print } from '../output.ts'
import { differences } from '../x12/diff.ts'
import { batchesOf, bytesOfBatches, type Batch } from '../x12/documents.ts'
import { bytesOf, put, wholeOf } from '../x12/files.ts'
import { rulesFrom, type RuleFlags } from '../x12/rules.ts'
import { shownText } from '../x12/show.ts'
import { reportOn, reportText } from '../x12/validate.ts'

/** X12 files on the command line. Exit code 0: nothing wrong; 1: findings of severity error; 2: wrong use. */
export function addX12(program: Command): void {
  const x12 = program
    .command('x12')
    .description('Show, check, convert, answer, split and compare X12 files; - is standard input')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail x12 validate claims.837\n  claimrail x12 show claims.837 | less -R\n  claimrail x12 ack claims.837 --out answers',
    )
  addShow(x12)
  addValidate(x12)
  addJson(x12)
  addAck(x12)
  addSplit(x12)
  addDiff(x12)
  addCat(x12)
}

function withRules(command: Command): Command {
  return command
    .option('--partner <file...>', 'rules of a partner, as JSON')
    .option('--codes', 'look codes up in the code sets that are built in')
}

function addShow(x12: Command): void {
  withRules(x12.command('show').description('Print segments by loop with names beside elements and findings inline'))
    .argument('<file>')
    .option('--json', 'one JSON object a line')
    .action(async (file: string, flags: RuleFlags & { json?: boolean }) => {
      let failed = false
      for await (const shown of show(bytesOf(file), rulesFrom(flags))) {
        failed ||= 'gap' in shown || shown.findings.some(({ severity }) => severity === 'error')
        await put(`${flags.json ? JSON.stringify(shown) : shownText(shown)}\n`)
      }
      if (failed) process.exitCode = 1
    })
}

function addValidate(x12: Command): void {
  withRules(x12.command('validate').description('Check SNIP 1 to 5, and 7 with the rules of a partner'))
    .argument('<file>')
    .option('--json', 'transactions, claims, totals in cents and findings as JSON')
    .action(async (file: string, flags: RuleFlags & { json?: boolean }) => {
      const report = await reportOn(bytesOf(file), rulesFrom(flags))
      print(flags.json ? report : reportText(report))
      if (report.errors > 0) process.exitCode = 1
    })
}

function addJson(x12: Command): void {
  x12
    .command('to-json')
    .description('Print the documents of a file as JSON, one batch for each transaction')
    .argument('<file>')
    .option('--json', 'accepted for symmetry; the output is JSON')
    .action(async (file: string) => print(await batchesOf(await wholeOf(file))))
  x12
    .command('from-json')
    .description('Write X12 from what to-json prints')
    .argument('<file>')
    .action(async (file: string) => {
      const text = (await wholeOf(file)).toString('utf8')
      await put(writing(() => bytesOfBatches(batchesFrom(text))))
    })
}

function batchesFrom(text: string): Batch[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Failure('the input is no JSON; print some with `claimrail x12 to-json`', 2)
  }
  const usable =
    Array.isArray(json) && json.every((one) => Array.isArray((one as Batch)?.documents) && (one as Batch).options)
  if (!usable) throw new Failure('the input is no list of batches; print one with `claimrail x12 to-json`', 2)
  return json as Batch[]
}

interface AckFlags extends RuleFlags {
  json?: boolean
  out?: string
  byClaim?: boolean
  controlNumber: string
  at?: string
}

function addAck(x12: Command): void {
  withRules(x12.command('ack').description('Answer a file with TA1, 999 and, for claims, 277CA'))
    .argument('<file>')
    .option('--json', 'the answers as JSON')
    .option('--out <folder>', 'one file for each answer there, instead of all on standard output')
    .option('--by-claim', 'refuse single claims instead of whole transactions')
    .option('--control-number <number>', 'ISA13 of the first answer', '1')
    .option('--at <instant>', 'when it is answered, YYYY-MM-DDTHH:MM; now when absent')
    .action(async (file: string, flags: AckFlags) => {
      const [date = '', clock = ''] = (flags.at ?? new Date().toISOString()).split('T')
      if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(clock))
        throw new Failure('--at is not YYYY-MM-DDTHH:MM', 2)
      const scope = flags.byClaim ? 'claim' : 'transaction'
      const answers = await acknowledge(bytesOf(file), { ...rulesFrom(flags), date, scope })
      const { sides } = answers
      if (!sides) throw new Failure('there is no interchange to answer')
      const refused = [...answers.interchanges, ...answers.groups].some(
        ({ status }) => status === 'R' || status === 'P',
      )
      if (flags.json) print(answers)
      else {
        const controlNumber = Number(flags.controlNumber)
        const interchange = { ...sides, controlNumber, date, time: clock.slice(0, 5), usage: 'P' as const }
        const rest = {
          group: { controlNumber },
          transaction: { controlNumber: 1 },
          referenceId: `ANSWER${controlNumber}`,
        }
        const files = writing(() => answerFiles(answers, { interchange, ...rest, lineEnding: '\n' }))
        await deliver(Object.entries(files) as [string, Uint8Array][], flags.out)
      }
      if (refused) process.exitCode = 1
    })
}

const names: Readonly<Record<string, string>> = {
  ta1: 'answer.ta1',
  implementation: 'answer.999',
  claims: 'answer.277ca',
  valid: 'valid.837',
  invalid: 'invalid.837',
}

async function deliver(files: readonly [name: string, bytes: Uint8Array][], folder: string | undefined): Promise<void> {
  if (folder === undefined) {
    for (const [, bytes] of files) await put(bytes)
    return
  }
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of files) await writeFile(join(folder, names[name] ?? name), bytes)
}

function addSplit(x12: Command): void {
  withRules(x12.command('split').description('Cut the claims of a file into valid.837 and invalid.837'))
    .argument('<file>')
    .requiredOption('--out <folder>', 'where the two files go')
    .option('--json', 'each claim with its verdict as JSON')
    .action(async (file: string, flags: RuleFlags & { out: string; json?: boolean }) => {
      const { claims, ...halves } = await splitClaims(bytesOf(file), rulesFrom(flags))
      await deliver(Object.entries(halves) as [string, Uint8Array][], flags.out)
      const invalid = claims.filter(({ valid }) => !valid).length
      print(flags.json ? claims : `${claims.length - invalid} valid, ${invalid} invalid`)
      if (invalid > 0) process.exitCode = 1
    })
}

function addDiff(x12: Command): void {
  x12
    .command('diff')
    .description('Compare two files segment by segment; delimiters and line endings do not count')
    .argument('<a>')
    .argument('<b>')
    .option('--json', 'the lines as JSON')
    .action(async (a: string, b: string, flags: { json?: boolean }) => {
      const lines = differences(await wholeOf(a), await wholeOf(b))
      if (flags.json) print(lines)
      else if (lines.length > 0) print(lines.join('\n'))
      if (lines.length > 0) process.exitCode = 1
    })
}

function addCat(x12: Command): void {
  x12
    .command('cat')
    .description('Read a file and write it back: the same bytes')
    .argument('<file>')
    .action(async (file: string) => {
      for await (const piece of readPieces(bytesOf(file))) {
        await put(
          piece.kind === 'gap' ? piece.bytes : Buffer.concat([...piece.block].map((segment) => segment.bytes())),
        )
      }
    })
}

function writing<Result>(write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    if (error instanceof X12WriteError) throw new Failure(error.message)
    throw new Failure('the documents are not what to-json prints', 2)
  }
}
