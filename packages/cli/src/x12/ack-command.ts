import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { acknowledge, answerFiles, type AnswerFiles } from '@claimrail/x12'
import { Failure } from '../output.ts'
import { FILE, withExamples, withRules, writing } from './command.ts'
import { bytesOf, put, putJson } from './files.ts'
import { rulesFrom, type RuleFlags } from './rules.ts'

interface AckFlags extends RuleFlags {
  json?: boolean
  out?: string
  byClaim?: boolean
  controlNumber: string
  at?: string
}

export function addAck(x12: Command): void {
  const command = withRules(x12.command('ack').description('Answer a file with TA1, 999 and, for claims, 277CA'))
  withExamples(
    command,
    'claimrail x12 ack claims.837 --out answers',
    'claimrail x12 ack claims.837 --by-claim --control-number 1207 --at 2026-04-02T10:00',
  )
    .argument('<file>', FILE)
    .option('--json', 'the answers as JSON')
    .option('--out <folder>', 'one file for each answer there, instead of all on standard output')
    .option('--by-claim', 'refuse single claims instead of whole transactions')
    .option('--control-number <number>', 'ISA13 of the first answer', '1')
    .option('--at <instant>', 'when it is answered, YYYY-MM-DDTHH:MM; now when absent')
    .action(answer)
}

async function answer(file: string, flags: AckFlags): Promise<void> {
  const [date = '', clock = ''] = (flags.at ?? new Date().toISOString()).split('T')
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(clock)) throw new Failure('--at is not YYYY-MM-DDTHH:MM', 2)
  const scope = flags.byClaim ? 'claim' : 'transaction'
  const answers = await acknowledge(bytesOf(file), { ...rulesFrom(flags), date, scope })
  const { sides } = answers
  if (!sides) throw new Failure('there is no interchange to answer')
  if (flags.json) await putJson(answers)
  else {
    const controlNumber = Number(flags.controlNumber)
    const interchange = { ...sides, controlNumber, date, time: clock.slice(0, 5), usage: 'P' as const }
    const rest = { group: { controlNumber }, transaction: { controlNumber: 1 }, referenceId: `ANSWER${controlNumber}` }
    await deliver(await writing(() => answerFiles(answers, { interchange, ...rest, lineEnding: '\n' })), flags.out)
  }
  const refused = [...answers.interchanges, ...answers.groups].some(({ status }) => status === 'R' || status === 'P')
  if (refused) process.exitCode = 1
}

const names: Readonly<Record<keyof AnswerFiles, string>> = {
  ta1: 'answer.ta1',
  implementation: 'answer.999',
  claims: 'answer.277ca',
}

async function deliver(files: AnswerFiles, folder: string | undefined): Promise<void> {
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  for (const [kind, name] of Object.entries(names) as [keyof AnswerFiles, string][]) {
    const bytes = files[kind]
    if (!bytes) continue
    if (folder === undefined) await put(bytes)
    else await writeFile(join(folder, name), bytes)
  }
}
