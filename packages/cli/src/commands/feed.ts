import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { FeedProgress, FeedSummary } from '@claimrail/registration'
import { feedInto } from '../feed.ts'
import { Failure, print } from '../output.ts'
import { withPortsToFeed, type PortFlags } from '../ports.ts'
import { bar } from '../print/format.ts'
import { live } from '../print/live.ts'
import { table } from '../print/table.ts'

type Flags = { refused: string; json?: boolean }

export function addFeed(program: Command): void {
  program
    .command('feed')
    .description(
      'Take encounters in from files and folders: FHIR bundles and bulk NDJSON, HL7 v2, our NDJSON; the format is recognised',
    )
    .argument('<path...>', 'files and folders')
    .option('--refused <file>', 'where to write what was refused and why, one JSON object a line', 'refused.ndjson')
    .option('--json', 'the summary as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail feed messages/\n  claimrail feed bundle.json adt.hl7 --refused refused.ndjson --json\n\nFeeding the same files again changes nothing twice. Exit code 1 when something was refused.',
    )
    .action(async (paths: string[], flags: Flags, command: Command) => {
      const missing = paths.find((path) => !existsSync(path))
      if (missing) throw new Failure(`there is nothing at ${missing}`, 2)
      await withPortsToFeed(command.optsWithGlobals<PortFlags>(), async (ports) => {
        if (!ports.options.idKey)
          throw new Failure(
            'CLAIMRAIL_ID_KEY must be set, to the same secret as for registration, when the bus is kafka',
            2,
          )
        const screen = live(process.stderr)
        const summary = await feedInto(ports, paths, flags.refused, (now) =>
          screen.show(
            () => progressText(now),
            () => progressText(now),
          ),
        )
        screen.done(flags.json ? undefined : 'done')
        print(flags.json ? summary : summaryText(summary, flags.refused))
        if (summary.refused > 0) process.exitCode = 1
      })
    })
}

function progressText({ bytes, totalBytes, files, filesDone, messages, refused }: FeedProgress): string {
  const share = totalBytes === 0 ? 1 : bytes / totalBytes
  const wrong = refused > 0 ? `, ${refused} refused` : ''
  return `${bar(share, 30)} ${Math.floor(share * 100)}%  file ${Math.min(filesDone + 1, files)} of ${files}  ${messages} messages${wrong}`
}

function summaryText(summary: FeedSummary, refusedFile: string): string {
  const lines = [`${summary.messages} messages of ${summary.files} files are durable; ${summary.refused} refused`]
  const rows = [
    ...Object.entries(summary.refusedByCode).map(([code, count]) => [code, count, 'refused']),
    ...Object.entries(summary.incompleteByCode).map(([code, count]) => [code, count, 'left out, the rest was taken']),
  ]
  if (rows.length > 0) lines.push(table(['code', 'count', 'what'], rows))
  if (summary.refused > 0)
    lines.push(`what was refused, and why, is in ${refusedFile}; the originals are in quarantine`)
  return lines.join('\n\n')
}
