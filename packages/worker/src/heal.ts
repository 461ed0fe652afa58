import type { InRecord } from '@claimrail/bus'
import type { Gap } from './gaps.ts'
import type { Span } from './job.ts'
import type { WorkerPorts } from './ports.ts'

const MAX_RECORDS = 500
const MAX_BYTES = 8_000_000

/**
 * Reads the records of a gap again, in spans, as far as the log still has them. Resolves to how many there were.
 * Doing them again is safe: their outputs have the ids they had before.
 */
export async function heal(
  { bus }: Pick<WorkerPorts, 'bus'>,
  gap: Gap,
  run: (span: Span) => Promise<void>,
): Promise<number> {
  const { topic, partition, to } = gap
  let records: InRecord[] = []
  let bytes = 0
  let count = 0
  const flush = async () => {
    if (records.length > 0) await run({ topic, partition, records })
    count += records.length
    records = []
    bytes = 0
  }
  for await (const record of bus.read(topic, partition, await firstKept({ bus }, gap))) {
    if (record.offset >= to) break
    records.push(record)
    bytes += record.value.byteLength
    if (records.length >= MAX_RECORDS || bytes >= MAX_BYTES) await flush()
  }
  await flush()
  return count
}

async function firstKept({ bus }: Pick<WorkerPorts, 'bus'>, { topic, partition, from }: Gap): Promise<number> {
  const positions = await bus.positions({ topics: [topic] })
  return Math.max(from, positions.find((position) => position.partition === partition)?.first ?? 0)
}

/** Moves the checkpoint to the end of a gap of which the log has no more, so that it is not looked for again. */
export async function settle({ views }: Pick<WorkerPorts, 'views'>, view: string, gap: Gap): Promise<void> {
  const { topic, partition, to } = gap
  const { version, checkpoint } = await views.load(view, partition, [])
  if ((checkpoint[topic] ?? 0) >= to) return
  // Refused when another owner saved meanwhile: then there is a newer checkpoint to go by.
  await views.save({ view, partition, expectedVersion: version, checkpoint: { [topic]: to }, changes: [] })
}
