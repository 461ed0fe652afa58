import type { Command } from 'commander'
import { readPieces, reportOn, show } from '@claimrail/x12'
import { Failure } from '../output.ts'
import { FILE, withExamples, withRules } from './command.ts'
import { differences } from './diff.ts'
import { bytesOf, put, putAll, putJson } from './files.ts'
import { rulesFrom, type RuleFlags } from './rules.ts'
import { shownText } from './show.ts'
import { reportLines } from './validate.ts'

export function addShow(x12: Command): void {
  const command = withRules(
    x12.command('show').description('Print segments by loop with names beside elements and findings inline'),
  )
  withExamples(command, 'claimrail x12 show claims.837 | less -R', 'claimrail x12 show - --json < payment.835')
    .argument('<file>', FILE)
    .option('--json', 'one JSON object a line')
    .action(async (file: string, flags: RuleFlags & { json?: boolean }) => {
      await putAll(linesOf(file, flags))
    })
}

async function* linesOf(file: string, flags: RuleFlags & { json?: boolean }): AsyncGenerator<string> {
  for await (const shown of show(bytesOf(file), rulesFrom(flags))) {
    if ('gap' in shown || shown.findings.some(({ severity }) => severity === 'error')) process.exitCode = 1
    yield `${flags.json ? JSON.stringify(shown) : shownText(shown)}\n`
  }
}

export function addValidate(x12: Command): void {
  const command = withRules(x12.command('validate').description('Check SNIP 1 to 5, and 7 with the rules of a partner'))
  withExamples(
    command,
    'claimrail x12 validate claims.837',
    'claimrail x12 validate claims.837 --partner north.json --codes --json',
  )
    .argument('<file>', FILE)
    .option('--json', 'transactions, claims, totals in cents and findings as JSON')
    .action(async (file: string, flags: RuleFlags & { json?: boolean }) => {
      const report = await reportOn(bytesOf(file), rulesFrom(flags))
      await (flags.json ? putJson(report) : putAll(reportLines(report)))
      if (report.errors > 0) process.exitCode = 1
    })
}

export function addDiff(x12: Command): void {
  const command = x12
    .command('diff')
    .description('Compare two files segment by segment; delimiters and line endings do not count')
  withExamples(command, 'claimrail x12 diff sent.837 resent.837', 'claimrail x12 diff sent.837 - < resent.837')
    .argument('<a>', FILE)
    .argument('<b>', 'the other one')
    .option('--json', 'the lines as JSON')
    .action(async (a: string, b: string, flags: { json?: boolean }) => {
      if (a === '-' && b === '-') throw new Failure('only one of the two files can be standard input', 2)
      let count = 0
      for await (const line of differences(bytesOf(a), bytesOf(b))) {
        const before = count++ === 0 ? '[\n' : ',\n'
        await put(flags.json ? `${before}${JSON.stringify(line)}` : `${line}\n`)
      }
      if (flags.json) await put(count === 0 ? '[]\n' : '\n]\n')
      if (count > 0) process.exitCode = 1
    })
}

export function addCat(x12: Command): void {
  const command = x12.command('cat').description('Read a file and write it back: the same bytes')
  withExamples(command, 'claimrail x12 cat claims.837 | cmp - claims.837')
    .argument('<file>', FILE)
    .action(async (file: string) => {
      for await (const piece of readPieces(bytesOf(file))) {
        await put(
          piece.kind === 'gap' ? piece.bytes : Buffer.concat([...piece.block].map((segment) => segment.bytes())),
        )
      }
    })
}
