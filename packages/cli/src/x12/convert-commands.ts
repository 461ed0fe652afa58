import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { planSplit, splitHalf } from '@claimrail/x12'
import { print, say } from '../output.ts'
import { FILE, withExamples, withRules, writing } from './command.ts'
import { bytesOfJson, jsonOf, NO_DOCUMENT } from './documents.ts'
import { bytesOf, put, putAll, rereading, textOf } from './files.ts'
import { rulesFrom, type RuleFlags } from './rules.ts'

export function addToJson(x12: Command): void {
  const command = x12
    .command('to-json')
    .description('Print the documents of a file as JSON: a batch for each transaction, a line for each document')
  withExamples(
    command,
    'claimrail x12 to-json claims.837 > claims.json',
    "claimrail x12 to-json - < payment.835 | jq '.[].documents[]'",
  )
    .argument('<file>', FILE)
    .option('--json', 'accepted for symmetry; the output is JSON')
    .action((file: string) => putAll(remarked(jsonOf(bytesOf(file)))))
}

/** An empty list is no answer to someone who gave a file of another kind. */
async function* remarked(parts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const part of parts) {
    if (part === NO_DOCUMENT)
      say('the file has no 837P, 837I, 835, 999, TA1 or 277CA; `claimrail x12 show` shows what is in it')
    yield part
  }
}

export function addFromJson(x12: Command): void {
  const command = withRules(
    x12
      .command('from-json')
      .description(
        'Write X12 from what to-json prints. What is not valid is refused; what was printed before it is of no use',
      ),
  )
  withExamples(
    command,
    'claimrail x12 from-json claims.json > claims.837',
    'claimrail x12 to-json a.837 | claimrail x12 from-json - | claimrail x12 diff a.837 -',
  )
    .argument('<file>', FILE)
    .option('--no-check', 'write what is not valid, too')
    .action((file: string, flags: RuleFlags & { check: boolean }) =>
      writing(async () => {
        const check = flags.check && rulesFrom(flags)
        for await (const bytes of bytesOfJson(textOf(file), check)) await put(bytes)
      }),
    )
}

export function addSplit(x12: Command): void {
  const command = withRules(
    x12
      .command('split')
      .description(
        'Cut the claims of a file into valid.837 and invalid.837. The file is read twice; standard input is kept meanwhile in a file of yours alone',
      ),
  )
  withExamples(command, 'claimrail x12 split claims.837 --out halves')
    .argument('<file>', FILE)
    .requiredOption('--out <folder>', 'where the two files go')
    .option('--json', 'each claim with its verdict as JSON')
    .action((file: string, flags: RuleFlags & { out: string; json?: boolean }) =>
      rereading(file, (path) => split(path, flags)),
    )
}

async function split(path: string, flags: RuleFlags & { out: string; json?: boolean }): Promise<void> {
  const counts = { valid: 0, invalid: 0 }
  const plan = await planSplit(bytesOf(path), rulesFrom(flags), async (claim) => {
    const before = counts.valid + counts.invalid === 0 ? '[\n' : ',\n'
    counts[claim.valid ? 'valid' : 'invalid']++
    if (flags.json) await put(`${before}${JSON.stringify(claim)}`)
  })
  if (flags.json) await put(counts.valid + counts.invalid === 0 ? '[]\n' : '\n]\n')
  await mkdir(flags.out, { recursive: true })
  for (const half of ['valid', 'invalid'] as const) {
    if (plan[half].claims.length === 0) continue
    await pipeline(splitHalf(bytesOf(path), plan, half), createWriteStream(join(flags.out, `${half}.837`)))
  }
  if (!flags.json) print(`${counts.valid} valid, ${counts.invalid} invalid`)
  if (counts.invalid > 0) process.exitCode = 1
}
