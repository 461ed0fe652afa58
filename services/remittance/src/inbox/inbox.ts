import type { Event } from '@claimrail/domain'
import { pollInbox, type FileVerdict } from '@claimrail/gateway'
import type { ServiceContext, Source } from '@claimrail/host'
import { publishEvents } from '@claimrail/worker'
import { read835 } from '@claimrail/x12'
import { parkedEvent, paymentEvent } from './events.ts'
import { surveyRemittances, type SurveyedRemittance } from './survey.ts'

/** Events published at once. */
const CHUNK = 200

/**
 * Takes 835 files in: looks a file over, publishes each claim of the transactions that balance, then archives it. A file with a part that
 * can not be posted goes to quarantine with the reason as work for a person; what was sound in it is posted, and once it comes again
 * corrected that part changes nothing twice.
 */
export function remittanceInbox(context: ServiceContext): Source {
  const { bus, telemetry, partitions, options, gateways } = context

  async function take(name: string, bytes: Uint8Array): Promise<FileVerdict> {
    const { remittances, problem } = await surveyRemittances(bytes)
    await publishEvents(bus, partitions, parked(remittances, partitions))
    const records = await publishPayments(bytes, remittances)
    const code = problem ?? remittances.find(({ fault }) => fault)?.fault?.code
    const bad = code ?? (remittances.length ? undefined : 'no-remittance')
    if (bad) telemetry.emit({ event: 'file.quarantined', kind: 'remittance', code: bad })
    else telemetry.emit({ event: 'file.read', kind: 'remittance', name, records })
    return bad ? 'quarantine' : 'processed'
  }

  async function publishPayments(bytes: Uint8Array, remittances: readonly SurveyedRemittance[]): Promise<number> {
    let transaction = -1
    let published = 0
    let chunk: Event[] = []
    const flush = async () => {
      await publishEvents(bus, partitions, chunk)
      published += chunk.length
      chunk = []
    }
    for await (const event of read835(bytes)) {
      if (event.kind === 'remittance') transaction += 1
      const of = remittances[transaction]
      if (event.kind !== 'claimPayment' || !of || of.fault) continue
      chunk.push(paymentEvent(of, event.claim, event.position, partitions))
      if (chunk.length >= CHUNK) await flush()
    }
    await flush()
    return published
  }

  return {
    name: 'remittances',
    async start() {
      const inbox = gateways.remittances
      return pollInbox({ inbox, everyMs: options.pollMs, take: ({ name }, bytes) => take(name, bytes) })
    },
  }
}

function parked(remittances: readonly SurveyedRemittance[], partitions: number): Event[] {
  return remittances.flatMap((one) => (one.fault ? [parkedEvent(one, one.fault, partitions)] : []))
}
