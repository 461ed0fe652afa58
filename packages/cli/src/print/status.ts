import type { Status } from '@claimrail/operations'
import { ago, dollars } from './format.ts'
import { table } from './table.ts'

const HEADING = [
  'stage',
  'in',
  'out',
  'held',
  'rejected',
  'denied',
  'dead',
  'parked',
  'waiting',
  'unread',
  'oldest',
  'per min',
]

/** The stages as a table, then encounters by state and the money. `unread` counts records in the stage's topics. */
export function statusText(status: Status, now: number): string {
  const rows = status.stages.map((stage) => [
    stage.stage,
    stage.in,
    stage.out,
    stage.held,
    stage.rejected,
    stage.denied,
    stage.dead,
    stage.parked,
    stage.waiting,
    stage.backlog,
    stage.oldestAt ? ago(stage.oldestAt, now) : '-',
    stage.perMinute,
  ])
  const lag = status.viewBacklog > 0 ? `\n(counts lag behind the log by ${status.viewBacklog} events)` : ''
  return `${table(HEADING, rows)}\n\n${statesText(status)}\n${moneyText(status)}${lag}`
}

/** Encounters by state, those that occur. */
function statesText({ encounters }: Pick<Status, 'encounters'>): string {
  const present = Object.entries(encounters).filter(([, count]) => count > 0)
  const all = present.reduce((sum, [, count]) => sum + count, 0)
  const states = present.map(([state, count]) => `${count} ${state}`).join(', ')
  return `encounters  ${all}${states ? `: ${states}` : ''}`
}

export function moneyText({ ledger }: Pick<Status, 'ledger'>): string {
  const { chargeCents, paidCents, adjustedCents, patientCents, openCents } = ledger
  return `money       charged ${dollars(chargeCents)} = paid ${dollars(paidCents)} + adjusted ${dollars(adjustedCents)} + patient ${dollars(patientCents)} + open ${dollars(openCents)}`
}

/** One line for logs and pipes. */
export function statusLine(status: Status): string {
  return status.stages.map(({ stage, out, in: all }) => `${stage} ${out}/${all}`).join('  ')
}
