import { setTimeout as pause } from 'node:timers/promises'
import { SERVICES } from '@claimrail/cli'
import { parseOptions, startHost, type Overrides } from '@claimrail/host'
import { status, type Status } from '@claimrail/operations'
import { conservation, encounters, type Conservation } from '@claimrail/tracking'

/** The whole system in this process, on the embedded bus and free ports. */
export type Embedded = {
  dataDir: string
  addresses: Readonly<Record<string, string>>
  /** Waits until nothing has moved for a second and nothing is unread. */
  untilQuiet(): Promise<Status>
  check(): Promise<Conservation>
  stop(): Promise<void>
}

export async function startEmbedded(dataDir: string, overrides: Overrides = {}): Promise<Embedded> {
  const free = { httpPort: '0', mllpPort: '0', consolePort: '0', healthPort: '0' }
  const options = parseOptions(
    {},
    { ...free, dataDir, logLevel: 'error', pollMs: '100', lingerMs: '100', ...overrides },
  )
  const host = await startHost(SERVICES, options)
  const { context } = host
  return {
    dataDir,
    addresses: host.addresses,
    untilQuiet: () => untilQuiet(() => status(context, Date.now())),
    check: async () => conservation(context.bus, await context.views.tally(encounters.name), context.partitions),
    stop: () => host.stop(),
  }
}

async function untilQuiet(look: () => Promise<Status>): Promise<Status> {
  let picture = ''
  let quietSince = Date.now()
  for (;;) {
    const now = await look()
    const unread = now.stages.reduce((sum, stage) => sum + stage.backlog, now.viewBacklog)
    const next = JSON.stringify([now.encounters, now.ledger])
    if (unread > 0 || next !== picture) quietSince = Date.now()
    picture = next
    if (Date.now() - quietSince > 1000) return now
    await pause(100)
  }
}
