import type { OutRecord } from '@claimrail/bus'
import { decodeEvent, type Event } from '@claimrail/domain'
import { partitionOf, type Stage } from '@claimrail/pipeline'
import type { Told } from './draft.ts'
import { planChunk } from './fit.ts'
import { newJob } from './job.ts'
import { openRecord } from './open-record.ts'
import type { WorkerPorts } from './ports.ts'
import { recordOf } from './publish.ts'
import { recallFor } from './recall-for.ts'

/** What a stage would make of some events. */
export type DryRun = {
  /**
   * For each event in turn, and for each that it would set free: advance, wait, hold, reject, retry, dead or parked, with a code.
   * Events that were seen before, or that come after a retry, are not told of.
   */
  told: Told[]
  /** What would be published. */
  events: Event[]
}

/**
 * Runs the real decisions of a stage on events, with the states that its store holds now. Performs nothing, publishes nothing,
 * saves nothing. Events are taken in the order given, each partition by itself.
 */
export async function dryRun<State>(
  stage: Stage<State>,
  ports: WorkerPorts,
  events: readonly Event[],
): Promise<DryRun> {
  const { partitions } = ports
  const job = newJob(stage, ports, new AbortController().signal)
  const run: DryRun = { told: [], events: [] }
  for (const [partition, own] of Map.groupBy(events, (event) => partitionOf(event.encounterId, partitions))) {
    const records = own.map((event) => openRecord(stage, partitions, unlogged(recordOf(event, partitions))))
    const { memories, earlier } = await recallFor(job, partition, records, true)
    const {
      draft,
      covered,
      retry,
      records: outputs,
    } = planChunk({ stage, partitions }, { partition, records, memories, earlier })
    run.told.push(...draft.told)
    const waits = own[covered]
    if (retry && waits) run.told.push({ eventId: waits.id, outcome: 'retry', code: retry.code })
    run.events.push(...outputs.flatMap(eventOf))
  }
  return run
}

/** A record that stands nowhere in the log yet. */
function unlogged(record: OutRecord) {
  return { ...record, headers: {}, offset: 0, timestamp: 0 }
}

function eventOf({ value }: OutRecord): Event[] {
  const decoded = decodeEvent(value)
  return decoded.ok ? [decoded.event] : []
}
