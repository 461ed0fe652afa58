import { setTimeout } from 'node:timers/promises'
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
  /** Code-set releases to judge by, instead of those that speak for the dates of service. */
  releases?: readonly string[]
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

/** Histories that are looked at side by side, and encounters after which a replay tells the log how far it is. */
const AT_ONCE = 100
const TOLD_EVERY = 100

/** Freezes the list and says what each encounter's replay would copy. Nothing is written. */
export async function planReplay(ports: Ports, request: ReplayRequest): Promise<ReplayStep[]> {
  const ids = 'ids' in request.select ? request.select.ids : await frozenIds(ports, request.select.filter)
  const steps: ReplayStep[] = []
  for (const some of inBatches([...new Set(ids)], AT_ONCE))
    steps.push(...(await Promise.all(some.map((encounterId) => planOne(ports, request, encounterId)))))
  return steps
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
    if ((index + 1) % TOLD_EVERY === 0)
      await publishEvents(ports.bus, ports.partitions, [progress(request, summary, 'copied')])
    if (request.perSecond) await pause(1000 / request.perSecond, request.signal)
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
  const { requestId, releases } = request
  const copies = originals.map((event) => copyForReplay(event as Event, requestId, selection.generation, releases))
  await publishEvents(ports.bus, ports.partitions, copies)
  summary.copied += 1
}

function countSkip(summary: ReplaySummary, code: string): void {
  summary.skipped[code] = (summary.skipped[code] ?? 0) + 1
}

type Step = 'requested' | 'copied' | 'finished' | 'aborted'

/** A replay's beginning and end are on the log: its progress on `replay`, who asked and why on `audit`. */
async function note(ports: Ports, request: ReplayRequest, summary: ReplaySummary, step: Step): Promise<void> {
  const { requestId, reason, by } = request
  const audit = makeEvent({
    ...envelopeOf(request),
    type: 'audit.noted',
    identity: ['replay', ...identityOf(request, summary, step)],
    data: { action: `replay.${step}`, by, reason, subject: requestId },
  })
  await publishEvents(ports.bus, ports.partitions, [progress(request, summary, step), audit])
}

function progress(request: ReplayRequest, summary: ReplaySummary, step: Step): Event {
  const { requestId, reason, by, fromStage, releases } = request
  const { encounters, copied } = summary
  return makeEvent({
    ...envelopeOf(request),
    type: 'replay.progress',
    identity: identityOf(request, summary, step),
    data: {
      ...{ requestId, step, reason, by, encounters, copied },
      ...(fromStage && { fromStage }),
      ...(releases && { releases: [...releases] }),
    },
  })
}

function envelopeOf({ at }: ReplayRequest) {
  return { stage: 'operations', encounterId: partitionKey(0), at }
}

/** A request that is resumed later is noted again. */
function identityOf({ requestId, at }: ReplayRequest, { copied }: ReplaySummary, step: Step): string[] {
  return [requestId, step, String(copied), at]
}

function* inBatches<Element>(elements: readonly Element[], size: number): Generator<Element[]> {
  for (let from = 0; from < elements.length; from += size) yield elements.slice(from, from + size)
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await setTimeout(milliseconds, undefined, signal && { signal }).catch(() => undefined)
}
