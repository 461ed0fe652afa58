import {
  decodeEvent,
  encodeEvent,
  encounterIdOf,
  patientControlNumberOf,
  type DataOf,
  type Event,
} from '@claimrail/domain'
import { parseOptions, startHost } from '@claimrail/host'
import { makeEvent, partitionOf, stampEvent, topicOf, type TopicName } from '@claimrail/pipeline'
import { encounters } from '@claimrail/tracking'
import { console } from './service.ts'

/** A console on a real host that also tracks, over three encounters: two held in coding, one that coding has not read. */
export type Console = {
  url: string
  held: string[]
  waiting: string
  /** Patient control number of a claim of the first one. */
  claimNumber: string
  eventsOn(topic: TopicName): Promise<Event[]>
  stop(): Promise<void>
}

const NPI = '1467857193'
const NAME = { family: 'Doe', given: 'Jan' }
const ADDRESS = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }

export async function startConsole(dataDir: string): Promise<Console> {
  const tracking = { name: 'tracker', create: () => ({ views: [encounters] }) }
  const options = parseOptions({}, { dataDir, consolePort: '0', healthPort: '0', logLevel: 'silent', partitions: '2' })
  const host = await startHost([tracking, console], options)
  const { bus, views } = host.context
  const days = ['2026-01-01', '2026-01-02', '2026-01-03']
  const received = days.map((date) => receivedOn(date))
  const registered = received.map((cause, day) => registeredOn(cause, days[day] as string))
  const holds = registered.slice(0, 2).map(heldInCoding)
  await bus.publish([...received, ...registered, ...holds].map(recordOf))
  while (((await views.tally(encounters.name)).counts.find(isHeld)?.count ?? 0) < holds.length)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const [first = '', second = '', waiting = ''] = registered.map((event) => event.encounterId)
  return {
    url: `http://${host.addresses.console}`,
    held: [first, second],
    waiting,
    claimNumber: patientControlNumberOf(first, { cut: 0, payer: 0 }),
    async eventsOn(topic) {
      const events: Event[] = []
      for (let partition = 0; partition < options.partitions; partition++) {
        for await (const { value } of bus.read(topic, partition, 0)) {
          const decoded = decodeEvent(value)
          if (decoded.ok) events.push(decoded.event)
        }
      }
      return events
    },
    stop: () => host.stop(),
  }
}

function isHeld({ index, value }: { index: string; value: string }): boolean {
  return index === 'state' && value === 'held'
}

function receivedOn(date: string): Event {
  const at = `${date}T10:00:00Z`
  const told = { messageId: date, format: 'json' as const, sourceSystem: 'EHR', visitNumber: date, occurredAt: at }
  return makeEvent({
    ...{ type: 'encounter.received', stage: 'registration.intake', identity: [date], at },
    encounterId: encounterIdOf('console', 'EHR', date),
    data: { ...told, parts: {}, charges: [], creditedChargeIds: [] },
  })
}

function registeredOn(cause: Event, date: string): Event {
  const { at } = cause
  const data: DataOf<'encounter.registered'> = {
    ...{ sourceSystem: 'EHR', visitNumber: date, class: 'office', placeOfService: '11', specialty: 'cardiology' },
    ...{ startedAt: at, endedAt: at, coverages: [], diagnoses: [], notes: [] },
    patient: { recordNumber: 'M1', name: NAME, birthDate: '1980-02-03', sex: 'F', address: ADDRESS },
    billingProvider: { npi: NPI, name: 'Clinic', taxonomy: '207R00000X', taxId: '123456789', address: ADDRESS },
    rendering: { npi: NPI, name: NAME },
    charges: [
      {
        ...{ id: 'c1', system: 'cpt', code: '99213', modifiers: [], units: 1, amountCents: 10_000 },
        ...{ serviceDate: date, diagnosisIds: [] },
      },
    ],
  }
  const made = { type: 'encounter.registered', part: '1', revision: 1, billingProviderNpi: NPI, data } as const
  return stampEvent(made, cause, 'registration', 0)
}

function heldInCoding(event: Event): Event {
  const words = { owner: 'biller' as const, code: 'coding.self-pay', reason: 'r', fix: 'f', fields: [] }
  const data = { kind: 'held' as const, stage: 'coding' as const, ...words }
  return stampEvent({ type: 'work.opened', part: '', data }, event, 'coding', 0)
}

function recordOf(event: Event) {
  const { encounterId: key, type } = event
  return { topic: topicOf(type), partition: partitionOf(key, 2), key, value: encodeEvent(event) }
}
