import type { Event } from '@claimrail/domain'
import { pollInbox, type FileVerdict } from '@claimrail/gateway'
import type { ServiceContext, Source } from '@claimrail/host'
import { publishEvents } from '@claimrail/worker'
import { acknowledged, unassignable } from './events.ts'
import { findClaimsIn } from './find-claims.ts'
import { readAnswers } from './read-answers.ts'

/** How long a file waits for our own record of what it answers, in milliseconds. */
const PATIENCE_MS = 60_000

/**
 * Takes TA1, 999 and 277CA files in: publishes what they say, then archives them. A file that answers what is not recorded yet waits;
 * when that goes on too long, what it names is work for a person.
 */
export function acknowledgmentInbox(context: ServiceContext, patienceMs: number = PATIENCE_MS): Source {
  const { bus, views, telemetry, partitions, options, gateways } = context
  const find = findClaimsIn(views, partitions)
  const firstSeen = new Map<string, number>()

  async function take(name: string, bytes: Uint8Array): Promise<FileVerdict> {
    const now = Date.now()
    const since = firstSeen.get(name) ?? now
    firstSeen.set(name, since)
    const { answers, fault } = await readAnswers(bytes)
    const events: Event[] = []
    const readAt = new Date(since).toISOString()
    for (const answer of answers) {
      const found = await find(answer)
      if (found === 'unknown' && now - since < patienceMs) return 'later'
      if (typeof found === 'string') events.push(unassignable(answer, partitions, readAt))
      else events.push(...found.map((claim) => acknowledged(answer, claim, readAt)))
    }
    await publishEvents(bus, partitions, events)
    firstSeen.delete(name)
    const bad = fault ?? (answers.length ? undefined : 'no-acknowledgment')
    if (bad) telemetry.emit({ event: 'file.quarantined', kind: 'acknowledgment', code: bad })
    else telemetry.emit({ event: 'file.read', kind: 'acknowledgment', name, records: answers.length })
    return bad ? 'quarantine' : 'processed'
  }

  return {
    name: 'acknowledgments',
    async start() {
      const inbox = gateways.acknowledgments
      return pollInbox({ inbox, everyMs: options.pollMs, take: ({ name }, bytes) => take(name, bytes) })
    },
  }
}
