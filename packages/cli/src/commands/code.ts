import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { codingStage } from '@claimrail/coding'
import { story } from '@claimrail/pipeline'
import type { FeedProgress } from '@claimrail/registration'
import { codedText, unreadText, type CodedEncounter } from '../code/report.ts'
import { encountersIn, type FileEncounter } from '../code/encounters.ts'
import { CODING_OPTIONS, codingKnowledgeFrom } from '../code/knowledge.ts'
import { addOptionFlags } from '../flags.ts'
import { Failure, print, say, write } from '../output.ts'
import { bar } from '../print/format.ts'
import { live } from '../print/live.ts'

type Flags = Readonly<Record<string, unknown>> & { json?: boolean; claims?: boolean }

/** Codes the encounters of files, without a pipeline. Exit code 0: all are coded; 1: some wait, are open or were not read; 2: wrong use. */
export function addCode(program: Command): void {
  const command = program
    .command('code')
    .description('Code the encounters of files and show why: FHIR, HL7 v2 or our NDJSON, as for feed; nothing is kept')
    .argument('<path...>', 'files and folders')
    .option('--json', 'each encounter with its claims, trail and questions, one JSON object a line')
    .option('--claims', 'only the claims, one JSON object a line, as `claimrail scrub` reads them')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail code visits.ndjson\n  claimrail code bundle.json --json\n  claimrail code visits.ndjson --claims | claimrail scrub -',
    )
    .action(code)
  addOptionFlags(command, CODING_OPTIONS)
}

async function code(paths: string[], flags: Flags): Promise<void> {
  const missing = paths.find((path) => !existsSync(path))
  if (missing) throw new Failure(`there is nothing at ${missing}`, 2)
  const coding = story(codingStage(codingKnowledgeFrom(flags)))
  const screen = live(process.stderr)
  const { encounters, unread } = await encountersIn(paths, (now) =>
    screen.show(
      () => progressText(now),
      () => progressText(now),
    ),
  )
  screen.done(undefined)
  let waiting = 0
  for (const [index, encounter] of encounters.entries()) {
    const coded = codedBy(coding, encounter, index + 1)
    if (coded.stands !== 'coded') waiting++
    await tell(coded, flags)
  }
  if (unread.length > 0) say(unreadText(unread))
  if (!flags.json && !flags.claims)
    print(
      `${encounters.length} encounters: ${encounters.length - waiting} coded, ${waiting} not; ${unread.length} not read`,
    )
  if (waiting + unread.length > 0) process.exitCode = 1
}

type Coding = ReturnType<typeof story<{ cuts: Readonly<Record<string, number>> }>>

function codedBy(coding: Coding, encounter: FileEncounter, place: number): CodedEncounter {
  if (encounter.kind === 'open') return { place, stands: 'open', claims: [] }
  if (encounter.kind === 'waiting') return { place, stands: 'waiting', claims: [], item: encounter.item }
  const { events } = coding.feed(encounter.event)
  const coded: CodedEncounter = { place, stands: 'coded', claims: [] }
  for (const event of events) {
    if (event.type === 'claim.coded') coded.claims = [...coded.claims, event.data]
    if (event.type === 'encounter.coded' || event.type === 'encounter.proposed') coded.trail = event.data
    if (event.type === 'work.opened') Object.assign(coded, { stands: 'waiting', item: event.data })
  }
  return coded
}

async function tell(coded: CodedEncounter, { json, claims }: Flags): Promise<void> {
  if (claims) for (const claim of coded.claims) await write(`${JSON.stringify(claim)}\n`)
  else await write(json ? `${JSON.stringify(coded)}\n` : `${codedText(coded)}\n\n`)
}

function progressText({ bytes, totalBytes, files, filesDone }: FeedProgress): string {
  const share = totalBytes === 0 ? 1 : bytes / totalBytes
  return `${bar(share, 30)} ${Math.floor(share * 100)}%  file ${Math.min(filesDone + 1, files)} of ${files}`
}
