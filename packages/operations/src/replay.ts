import { decodeEvent, type Event } from '@claimrail/domain'
import { makeEvent, partitionKey } from '@claimrail/pipeline'
import { encounterView, type Summary } from '@claimrail/tracking'
import { copyForReplay, publishEvents } from '@claimrail/worker'
import { find, type Filter } from './find.ts'
import { historyOf, type Ports } from './ports.ts'
import { naturalStage, select, type ReplayableStage, type Selection } from './replay-plan.ts'

/** Which encounters, from where, why and by whom. The list is frozen before the first copy. */
export type ReplayRequest = {
  requestId: string
  select: { ids: readonly string[] } | { filter: Filter }
  /** Left out: each encounter from the stage at which it stands. */
  fromStage?: ReplayableStage
  reason: string
  by: string
  /** ISO UTC; the business time of the request itself. */
  at: string
  /** Encounters a second, at most; left out: as fast as it goes. */
  perSecond?: number
  /** Aborted: what was copied stays copied, the rest is left alone; the same requestId resumes. */
  signal?: AbortSignal
}

export type ReplayStep = {
  encounterId: string
  selection: Selection | { kind: 'skip'; code: 'unknown-encounter' | 'missing-in-log' }
}
export type ReplaySummary = {
  requestId: string
  encounters: number
  copied: number
  skipped: Record<string, number>
  aborted: boolean
}

/** Freezes the list and says what each encounter's replay would copy. Nothing is written. */
export async function planReplay(ports: Ports, request: ReplayRequest): Promise<ReplayStep[]> {
  const ids = 'ids' in request.select ? request.select.ids : await frozenIds(ports, request.select.filter)
  return Promise.all([...new Set(ids)].map((encounterId) => planOne(ports, request, encounterId)))
}

/**
 * Copies the chosen events to the input of their stage, one generation up, and confirms each encounter's copies before it counts
 * them. Done twice under one requestId it copies nothing twice.
 */
export async function replay(
  ports: Ports,
  request: ReplayRequest,
  steps: readonly ReplayStep[],
  onStep?: (done: number) => void,
): Promise<ReplaySummary> {
  const summary: ReplaySummary = {
    requestId: request.requestId,
    encounters: steps.length,
    copied: 0,
    skipped: {},
    aborted: false,
  }
  await note(ports, request, summary, 'requested')
  for (const [index, step] of steps.entries()) {
    if (request.signal?.aborted) {
      summary.aborted = true
      break
    }
    await copyStep(ports, request, step, summary)
    onStep?.(index + 1)
    if (request.perSecond) await pause(1000 / request.perSecond)
  }
  await note(ports, request, summary, summary.aborted ? 'aborted' : 'finished')
  return summary
}

/** The event that a summary tells of, from the log; undefined when retention has removed it. */
export async function originalOf(ports: Ports, summary: Summary): Promise<Event | undefined> {
  const { topic, partition, offset } = summary.origin
  for await (const record of ports.bus.read(topic, partition, offset)) {
    const decoded = decodeEvent(record.value)
    return decoded.ok && decoded.event.id === summary.id ? decoded.event : undefined
  }
  return undefined
}

async function frozenIds(ports: Ports, filter: Filter): Promise<string[]> {
  const ids: string[] = []
  for await (const { view } of find(ports, filter)) ids.push(view.encounterId)
  return ids
}

async function planOne(ports: Ports, request: ReplayRequest, encounterId: string): Promise<ReplayStep> {
  const history = await historyOf(ports, encounterId)
  if (!history) return { encounterId, selection: { kind: 'skip', code: 'unknown-encounter' } }
  const stage = request.fromStage ?? naturalStage(encounterView(history))
  return { encounterId, selection: select(history, stage, request.requestId) }
}

async function copyStep(ports: Ports, request: ReplayRequest, step: ReplayStep, summary: ReplaySummary): Promise<void> {
  const { selection } = step
  if (selection.kind === 'skip') return countSkip(summary, selection.code)
  const originals = await Promise.all(selection.events.map((event) => originalOf(ports, event)))
  if (originals.some((event) => event === undefined)) return countSkip(summary, 'missing-in-log')
  const copies = originals.map((event) => copyForReplay(event as Event, request.requestId, selection.generation))
  await publishEvents(ports.bus, ports.partitions, copies)
  summary.copied += 1
}

function countSkip(summary: ReplaySummary, code: string): void {
  summary.skipped[code] = (summary.skipped[code] ?? 0) + 1
}

/** Every step of a replay is on the log: its progress on `replay`, who asked and why on `audit`. */
async function note(
  ports: Ports,
  request: ReplayRequest,
  summary: ReplaySummary,
  step: 'requested' | 'finished' | 'aborted',
): Promise<void> {
  const { requestId, reason, by, at } = request
  const envelope = { stage: 'operations', encounterId: partitionKey(0), at }
  const data = {
    requestId,
    step,
    fromStage: request.fromStage ?? 'registration',
    reason,
    by,
    encounters: summary.encounters,
    copied: summary.copied,
  } as const
  const progress = makeEvent({
    ...envelope,
    type: 'replay.progress',
    identity: [requestId, step, String(summary.copied)],
    data,
  })
  const audit = makeEvent({
    ...envelope,
    type: 'audit.noted',
    identity: ['replay', requestId, step, String(summary.copied)],
    data: { action: `replay.${step}`, by, reason, subject: requestId },
  })
  await publishEvents(ports.bus, ports.partitions, [progress, audit])
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
