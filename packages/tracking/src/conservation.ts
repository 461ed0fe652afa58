import type { Bus } from '@claimrail/bus'
import { decodeEvent, isEncounterId, type Event, type StageName } from '@claimrail/domain'
import type { TopicName } from '@claimrail/pipeline'
import type { Tally } from '@claimrail/views'
import { ENCOUNTER_STATES, type EncounterState } from './encounter-state.ts'
import { PROGRESS, STAGE_ORDER } from './stage-progress.ts'
import { encounters } from './view.ts'

/** Two counts of the same thing, one off the log and one off the view; they must be equal. */
export type Balance = { name: string; log: number; view: number; gap: number }

export type Conservation = {
  byState: Readonly<Record<EncounterState, number>>
  /** Encounters, units of each stage, and cents. */
  balances: readonly Balance[]
  /** Sum of the absolute gaps; anything but 0 is an alarm. */
  gap: number
}

/** What the log itself says, counted without the view: distinct encounters and claims, charges and ledger entries. */
type LogCount = {
  encounters: Set<string>
  units: Record<StageName, Set<string>>
  charges: Map<string, { run: number; cents: number }>
  entries: Record<'payment' | 'adjustment' | 'patient', number>
  seen: Set<string>
  /** Last attempt of each claim that was sent, and the attempts that were refused unread. */
  attempts: Map<string, number>
  refused: Set<string>
}

/**
 * Counts every encounter and every cent of the log, and holds the view of encounters against it. The view must have caught up.
 * Reads the whole log: for a day's end, a demo, a test or an operator in doubt.
 */
export async function conservation(bus: Bus, tally: Tally, partitions: number): Promise<Conservation> {
  const log = await countLog(bus, partitions)
  const states = (state: EncounterState) => countOf(tally, 'state', state)
  const byState = Object.fromEntries(ENCOUNTER_STATES.map((state) => [state, states(state)])) as Conservation['byState']
  const charged = [...log.charges.values()].reduce((sum, { cents }) => sum + cents, 0)
  const { totals } = tally
  const placed = Object.values(byState).reduce((sum, count) => sum + count, 0) - byState.unmatched
  const accounted =
    total(totals, 'paidCents') +
    total(totals, 'adjustedCents') +
    total(totals, 'patientCents') +
    total(totals, 'openCents')
  const balances = [
    balance('encounters in = encounters in some state', log.encounters.size, placed),
    ...STAGE_ORDER.map((stage) =>
      balance(`${stage}: in = ${PROGRESS.join(' + ')}`, log.units[stage].size, unitsAt(totals, stage)),
    ),
    balance('charges = payments + adjustments + patient + open', charged, accounted),
    balance('payments', log.entries.payment, total(totals, 'paidCents')),
    balance('adjustments', log.entries.adjustment, total(totals, 'adjustedCents')),
    balance('patient responsibility', log.entries.patient, total(totals, 'patientCents')),
  ]
  return { byState, balances, gap: balances.reduce((sum, { gap }) => sum + Math.abs(gap), 0) }
}

async function countLog(bus: Bus, partitions: number): Promise<LogCount> {
  const count: LogCount = {
    encounters: new Set(),
    units: Object.fromEntries(STAGE_ORDER.map((stage) => [stage, new Set<string>()])) as LogCount['units'],
    charges: new Map(),
    entries: { payment: 0, adjustment: 0, patient: 0 },
    seen: new Set(),
    attempts: new Map(),
    refused: new Set(),
  }
  for (const topic of encounters.topics) {
    for (let partition = 0; partition < partitions; partition++) await countPartition(bus, topic, partition, count)
  }
  for (const [claim, attempt] of count.attempts) {
    if (!count.refused.has(`${claim} ${attempt}`)) count.units.remittance.add(claim)
  }
  return count
}

async function countPartition(bus: Bus, topic: TopicName, partition: number, count: LogCount): Promise<void> {
  for await (const record of bus.read(topic, partition, 0)) {
    if (isEncounterId(record.key)) count.encounters.add(record.key)
    if (topic === 'encounter.received') count.units.registration.add(record.key)
    const decoded = decodeEvent(record.value)
    if (decoded.ok) countEvent(decoded.event, count)
  }
}

function countEvent(event: Event, count: LogCount): void {
  if (event.type === 'encounter.registered') {
    count.units.coding.add(event.encounterId)
    const run = event.revision * 1e6 + event.generation
    if (run >= (count.charges.get(event.encounterId)?.run ?? 0)) {
      count.charges.set(event.encounterId, {
        run,
        cents: event.data.charges.reduce((sum, charge) => sum + charge.amountCents, 0),
      })
    }
  } else if (event.type === 'claim.coded') count.units.scrubbing.add(event.data.patientControlNumber)
  else if (event.type === 'claim.scrubbed') count.units.submission.add(event.data.claim.patientControlNumber)
  else if (event.type === 'claim.submitted') {
    const { patientControlNumber, attempt } = event.data
    count.units.transmission.add(patientControlNumber)
    count.attempts.set(patientControlNumber, Math.max(attempt, count.attempts.get(patientControlNumber) ?? 0))
  } else if (event.type === 'claim.acknowledged' && !event.data.accepted) {
    count.refused.add(`${event.data.patientControlNumber} ${event.data.attempt}`)
  } else if (event.type === 'claim.adjudicated') {
    count.units.remittance.add(event.data.patientControlNumber)
    countEntries(event, count)
  }
}

/** A crash may have written the same event twice; its id tells. */
function countEntries(event: Extract<Event, { type: 'claim.adjudicated' }>, count: LogCount): void {
  if (count.seen.has(event.id)) return
  count.seen.add(event.id)
  for (const entry of event.data.entries) if (entry.kind !== 'charge') count.entries[entry.kind] += entry.amountCents
}

function balance(name: string, log: number, view: number): Balance {
  return { name, log, view, gap: log - view }
}

function countOf(tally: Tally, index: string, value: string): number {
  return tally.counts.find((count) => count.index === index && count.value === value)?.count ?? 0
}

function unitsAt(totals: Tally['totals'], stage: StageName): number {
  return PROGRESS.reduce((sum, progress) => sum + total(totals, `units:${stage}/${progress}`), 0)
}

function total(totals: Tally['totals'], name: string): number {
  return totals[name] ?? 0
}
