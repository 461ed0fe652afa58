import { setTimeout as pause } from 'node:timers/promises'
import type { Command } from 'commander'
import { status, type Ports } from '@claimrail/operations'
import { conservation } from '@claimrail/tracking'
import { withPorts, type PortFlags } from '../ports.ts'
import { print } from '../output.ts'
import { conservationText } from '../print/conservation.ts'
import { live } from '../print/live.ts'
import { statusLine, statusText } from '../print/status.ts'

type Flags = { json?: boolean; watch?: boolean; check?: boolean }

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('Show each stage: in, out, held, rejected, denied, dead, parked, waiting, oldest, per-minute rate')
    .option('--json', 'as JSON')
    .option('-w, --watch', 'keep showing it, every second, until interrupted')
    .option('--check', 'count the whole log and hold the views against it; exit code 1 when a gap is not 0')
    .addHelpText(
      'after',
      '\nExamples:\n  claimrail status\n  claimrail status --watch\n  claimrail status --check --json',
    )
    .action(async (flags: Flags, command: Command) => {
      await withPorts(command.optsWithGlobals<PortFlags>(), async (ports) => {
        if (flags.check) return check(ports, flags)
        if (flags.watch) return watch(ports, flags)
        const now = Date.now()
        const result = await status(ports, now)
        print(flags.json ? result : statusText(result, now))
      })
    })
}

async function check(ports: Ports, flags: Flags): Promise<void> {
  const result = await conservation(ports.bus, await ports.views.tally('encounters'), ports.partitions)
  print(flags.json ? result : conservationText(result))
  if (result.gap !== 0) process.exitCode = 1
}

async function watch(ports: Ports, flags: Flags): Promise<void> {
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  const screen = live(process.stdout)
  while (!stopped.signal.aborted) {
    const now = Date.now()
    const result = await status(ports, now)
    if (flags.json) process.stdout.write(`${JSON.stringify(result)}\n`)
    else
      screen.show(
        () => statusText(result, now),
        () => statusLine(result),
      )
    await pause(1000, undefined, { signal: stopped.signal }).catch(() => undefined)
  }
  screen.done()
}
