import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { Option, type Command } from 'commander'
import {
  planReplay,
  replay,
  REPLAYABLE,
  type Ports,
  type ReplayableStage,
  type ReplayRequest,
  type ReplayStep,
} from '@claimrail/operations'
import { availableReleases } from '@claimrail/codesets'
import { EXIT } from '@claimrail/host'
import { encounterIdFrom } from '../encounter-id.ts'
import { Failure, print, say } from '../output.ts'
import { withPorts, type PortFlags } from '../ports.ts'
import { bar } from '../print/format.ts'
import { live } from '../print/live.ts'
import { table } from '../print/table.ts'
import { rehearse, type Rehearsal } from '../rehearse.ts'
import { addFilterOptions, filterFrom, isFiltered, type FilterFlags } from './filter.ts'

type Flags = FilterFlags & {
  id?: string[]
  from?: ReplayableStage
  because?: string
  dryRun?: boolean
  rate?: string
  releases?: string[]
  request?: string
  json?: boolean
}

export function addReplay(program: Command): void {
  const command = program
    .command('replay')
    .description('Send encounters through the pipeline again, by id or by filter; nothing is paid, sent or lost twice')
    .option('--id <id...>', 'encounter ids or patient control numbers; without it the filter below chooses')
    .addOption(
      new Option('--from <stage>', 'stage to start from; default: where each one stands').choices([...REPLAYABLE]),
    )
    .option('--because <text>', 'why, for the audit (no patient data)', 'no reason given')
    .option('--dry-run', 'run the real decisions, change nothing, and show what would come of it')
    .option(
      '--releases <name...>',
      'code-set releases to judge by, instead of those that speak for the dates of service',
    )
    .option('--rate <n>', 'at most this many encounters a second')
    .option('--request <id>', 'resume an earlier replay under its request id')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail replay --id 3V9K2M7Q0XW4TZ\n  claimrail replay --reason scrubbing.payer-authorization --dry-run\n  claimrail replay --state rejected --payer BLUERIVER --from scrubbing --rate 20 --because "payer fixed its id check"',
    )
  addFilterOptions(command).action(async (flags: Flags, self: Command) => {
    const request = requestFrom(flags)
    await withPorts(self.optsWithGlobals<PortFlags>(), async (ports) => {
      mustHave(flags.releases ?? [], ports.options.codesetsDir)
      const steps = await planReplay(ports, request)
      if (flags.dryRun) return show(await rehearse(ports, steps, flags.releases), flags)
      await run(ports, request, steps, flags)
    })
  })
}

function requestFrom(flags: Flags): ReplayRequest {
  const request: ReplayRequest = {
    requestId: flags.request ?? randomUUID(),
    select: selectFrom(flags),
    reason: flags.because ?? '',
    by: userInfo().username,
    at: new Date().toISOString(),
  }
  if (flags.from) request.fromStage = flags.from
  if (flags.releases) request.releases = flags.releases
  if (flags.rate) request.perSecond = rateFrom(flags.rate)
  return request
}

/** A release that is not there would make dead letters of all that is replayed. */
function mustHave(releases: readonly string[], dir: string): void {
  const there = availableReleases(dir)
  const missing = releases.find((name) => !there.includes(name))
  if (missing) throw new Failure(`there is no release ${missing}; \`claimrail codesets list\` shows ${there.length}`, 2)
}

/** Never everything by accident: something must be named. */
function selectFrom(flags: Flags): ReplayRequest['select'] {
  const filtered = isFiltered(flags)
  if (flags.id && filtered) throw new Failure('--id names the encounters; leave the filter out', 2)
  if (flags.id) return { ids: flags.id.map(encounterIdFrom) }
  if (!filtered) throw new Failure('say which: --id, or a filter such as --state held or --reason CARC.197', 2)
  return { filter: filterFrom(flags) }
}

function rateFrom(text: string): number {
  const rate = Number(text)
  if (!(rate > 0)) throw new Failure(`--rate takes a number above 0, not "${text}"`, 2)
  return rate
}

async function run(ports: Ports, request: ReplayRequest, steps: readonly ReplayStep[], flags: Flags): Promise<void> {
  const abort = new AbortController()
  process.once('SIGINT', () => abort.abort())
  const screen = live(process.stderr)
  const summary = await replay(ports, { ...request, signal: abort.signal }, steps, (done) => {
    const line = () => `replaying ${bar(done / steps.length, 30)} ${done} of ${steps.length}`
    screen.show(line, line)
  })
  screen.done()
  if (summary.aborted) {
    say(`stopped; \`claimrail replay --request ${summary.requestId}\` with the same choice resumes it`)
    process.exitCode = EXIT.interrupted
  }
  print(flags.json ? summary : summaryText(summary.copied, summary.skipped, summary.requestId))
}

function summaryText(copied: number, skipped: Readonly<Record<string, number>>, requestId: string): string {
  const left = Object.entries(skipped).map(([code, count]) => `${count} ${code}`)
  return `replayed ${copied} encounter${copied === 1 ? '' : 's'}${left.length ? `; left alone: ${left.join(', ')}` : ''} (request ${requestId})`
}

function show(rehearsals: readonly Rehearsal[], flags: Flags): void {
  if (flags.json) return print(rehearsals)
  if (rehearsals.length === 0) return print('nothing to replay')
  const rows = rehearsals.map(({ encounterId, stage, before, after }) => [
    encounterId,
    stage,
    before,
    after,
    before === after ? '' : 'changes',
  ])
  print(`${table(['encounter', 'from', 'before', 'now', ''], rows)}\n\ndry run: nothing was changed`)
}
