import type { StageName } from '@claimrail/domain'
import { groupOf, STAGES, type StageRow } from '@claimrail/pipeline'
import {
  encounters,
  ENCOUNTER_STATES,
  PROGRESS,
  type EncounterState,
  type Ledger,
  type Progress,
} from '@claimrail/tracking'
import type { Position } from '@claimrail/bus'
import type { Tally } from '@claimrail/views'
import type { Ports } from './ports.ts'

/** A stage's row: units (encounters up to coding, claims after it) by what became of them, and the queue before it. */
export type StageStatus = Record<Progress, number> & {
  stage: StageName
  /** All units that ever reached it: the sum of the others. */
  in: number
  /** Records in its topics that it has not read yet, and when the log took the oldest of them. */
  backlog: number
  oldestAt?: string
  /** Records it wrote to its first topic in the last minute. */
  perMinute: number
}

export type Status = {
  stages: StageStatus[]
  encounters: Record<EncounterState, number>
  ledger: Ledger
  /** Records the view of encounters has not folded yet; while above 0 the counts lag. */
  viewBacklog: number
}

/** Where everything stands now. @param now epoch milliseconds, for the rate of the last minute */
export async function status(ports: Ports, now: number): Promise<Status> {
  const tally = await ports.views.tally(encounters.name)
  const [stages, viewBacklog] = await Promise.all([
    Promise.all(STAGES.map((row) => stageStatus(ports, row, tally, now))),
    backlogOf(ports, encounters.topics, groupOf(encounters.name)).then((backlog) => backlog.records),
  ])
  return { stages, encounters: countsByState(tally), ledger: ledgerTotals(tally), viewBacklog }
}

async function stageStatus(ports: Ports, row: StageRow, tally: Tally, now: number): Promise<StageStatus> {
  const [backlog, perMinute] = await Promise.all([
    backlogOf(ports, row.reads, groupOf(row.name)),
    ratePerMinute(ports, row, now),
  ])
  const counts = Object.fromEntries(
    PROGRESS.map((progress) => [progress, tally.totals[`units:${row.name}/${progress}`] ?? 0]),
  ) as Record<Progress, number>
  const all = PROGRESS.reduce((sum, progress) => sum + counts[progress], 0)
  const stage: StageStatus = { stage: row.name, in: all, ...counts, backlog: backlog.records, perMinute }
  return backlog.oldestAt ? { ...stage, oldestAt: backlog.oldestAt } : stage
}

async function ratePerMinute(ports: Ports, row: StageRow, now: number): Promise<number> {
  const topics = row.writes.slice(0, 1)
  const positions = await ports.bus.positions({ topics, since: now - 60_000 })
  return positions.reduce((sum, position) => sum + (position.recent ?? 0), 0)
}

async function backlogOf(
  ports: Ports,
  topics: readonly string[],
  group: string,
): Promise<{ records: number; oldestAt?: string }> {
  const positions = await ports.bus.positions({ topics, group })
  const behind = positions.filter((position) => unread(position) > 0)
  if (behind.length === 0) return { records: 0 }
  const times = await Promise.all(behind.map((position) => firstUnreadAt(ports, position)))
  const oldest = Math.min(...times)
  const records = behind.reduce((sum, position) => sum + unread(position), 0)
  return Number.isFinite(oldest) ? { records, oldestAt: new Date(oldest).toISOString() } : { records }
}

function unread(position: Position): number {
  return position.next - (position.committed ?? position.first)
}

async function firstUnreadAt(ports: Ports, position: Position): Promise<number> {
  const from = position.committed ?? position.first
  for await (const record of ports.bus.read(position.topic, position.partition, from)) return record.timestamp
  return Infinity
}

function countsByState(tally: Tally): Status['encounters'] {
  const count = (state: string) => tally.counts.find((one) => one.index === 'state' && one.value === state)?.count ?? 0
  return Object.fromEntries(ENCOUNTER_STATES.map((state) => [state, count(state)])) as Status['encounters']
}

function ledgerTotals({ totals }: Tally): Ledger {
  return {
    chargeCents: totals.chargeCents ?? 0,
    paidCents: totals.paidCents ?? 0,
    adjustedCents: totals.adjustedCents ?? 0,
    patientCents: totals.patientCents ?? 0,
    openCents: totals.openCents ?? 0,
  }
}
