/**
 * What the executor costs a stage, in microseconds of CPU for each event: `node packages/worker/bench/main.ts`.
 * A claim of three lines in, a scrubbed claim out, every event of another encounter; ports that do nothing, so only the executor,
 * the codec and JSON are left.
 */
import type { Bus, InRecord } from '@claimrail/bus'
import { decodeEvent, encodeEvent, encounterIdOf, type DataOf, type Event } from '@claimrail/domain'
import { makeEvent, partitionOf, type Stage } from '@claimrail/pipeline'
import { SILENT } from '@claimrail/telemetry'
import type { StateChange, ViewStore } from '@claimrail/views'
import { newJob } from '../src/job.ts'
import { openRecord } from '../src/open-record.ts'
import { recordOf } from '../src/publish.ts'
import { runChunk } from '../src/run-chunk.ts'

const PARTITIONS = 1
const CHUNK = 500
const CHUNKS = 60

const stage: Stage<{ claims: number }> = {
  name: 'scrubbing',
  initial: () => ({ claims: 0 }),
  decide(event, { state }) {
    if (event.type !== 'claim.coded') return { outcome: { kind: 'wait' } }
    const data = { claim: event.data, verdicts: [] }
    const made = { type: 'claim.scrubbed' as const, part: event.data.patientControlNumber, data }
    return { outcome: { kind: 'advance', events: [made] }, state: { claims: state.claims + 1 } }
  },
}

function claimEvent(visit: number): Event {
  const address = { line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }
  const npi = '1234567893'
  const line = (number: number) => ({
    number,
    chargeIds: [`C${number}`],
    procedureSystem: 'cpt' as const,
    procedureCode: '99213',
    modifiers: ['25'],
    units: 1,
    chargeCents: 12_500,
    serviceDate: '2026-01-05',
    diagnosisPointers: [1, 2],
  })
  const claim: DataOf<'claim.coded'> = {
    patientControlNumber: '0123456789ABCD00X',
    kind: 'professional',
    frequencyCode: '1',
    payerPlace: 0,
    coverage: {
      payer: { id: 'PAYER1', name: 'A Payer of Ours', filingIndicator: 'CI' },
      memberId: 'W123456789',
      relationship: '18',
    },
    laterCoverages: [],
    priorPayers: [],
    specialty: 'cardiology',
    placeOfService: '11',
    patient: { recordNumber: 'R1', name: { family: 'Test', given: 'Pat' }, birthDate: '1970-01-01', sex: 'F', address },
    billingProvider: { npi, name: 'A Clinic', taxonomy: '207RC0000X', taxId: '123456789', address },
    rendering: { npi, name: { family: 'Test', given: 'Doc' }, taxonomy: '207RC0000X' },
    diagnoses: ['I10', 'E119'],
    lines: [line(1), line(2), line(3)],
    totalChargeCents: 37_500,
    codeReleases: ['icd10cm-2026'],
  }
  const encounterId = encounterIdOf('bench', 'BENCH', String(visit))
  const at = '2026-01-05T10:00:00Z'
  return makeEvent({ type: 'claim.coded', stage: 'bench', identity: [String(visit)], encounterId, at, data: claim })
}

/** A store that keeps what it is given; its JSON is what the executor makes, as with any other. */
function keeping(): ViewStore {
  const states = new Map<string, string>()
  let version = 0
  let checkpoint: Record<string, number> = {}
  const keep = ({ key, state }: StateChange) => void states.set(key, state)
  return {
    load: async (_view: string, _partition: number, keys: readonly string[]) => ({
      version,
      checkpoint,
      states: new Map(keys.flatMap((key) => (states.has(key) ? [[key, states.get(key) as string] as const] : []))),
    }),
    save: async (save: { changes: readonly StateChange[]; checkpoint: Record<string, number> }) => {
      save.changes.forEach(keep)
      checkpoint = { ...checkpoint, ...save.checkpoint }
      version++
      return true
    },
  } as unknown as ViewStore
}

const bus = { publish: async () => {}, positions: async () => [] } as unknown as Bus

async function cpu(name: string, events: number, work: () => Promise<void>): Promise<void> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  console.log(`${name.padEnd(42)} ${((user + system) / events).toFixed(1).padStart(6)} us`)
}

const records: InRecord[] = Array.from({ length: CHUNK * CHUNKS }, (_, offset) => ({
  ...recordOf(claimEvent(offset), PARTITIONS),
  headers: {},
  offset,
  timestamp: 0,
}))
const chunks = Array.from({ length: CHUNKS }, (_, i) => records.slice(i * CHUNK, (i + 1) * CHUNK))
const span = (chunk: InRecord[]) => ({ topic: 'claim.coded', partition: 0, records: chunk })
console.log(`${records.length} claims of ${records[0]?.value.byteLength} bytes in chunks of ${CHUNK}`)

for (const round of ['warming up', 'measured']) {
  console.log(round)
  const job = newJob(
    stage,
    { bus, views: keeping(), telemetry: SILENT, partitions: PARTITIONS },
    new AbortController().signal,
  )
  await cpu('executor whole', records.length, async () => {
    for (const chunk of chunks) await runChunk(job, span(chunk))
  })
  await cpu('  of it: text and JSON.parse', records.length, async () => {
    for (const { value } of records) JSON.parse(new TextDecoder().decode(value))
  })
  await cpu('  of it: decode, with zod', records.length, async () => {
    for (const { value } of records) decodeEvent(value)
  })
  await cpu('  of it: open, with zod and places', records.length, async () => {
    for (const record of records) openRecord(stage as Stage, PARTITIONS, record)
  })
  const event = claimEvent(1)
  await cpu('  of it: encode one event', records.length, async () => {
    for (let i = 0; i < records.length; i++) encodeEvent(event)
  })
  await cpu('  of it: partition of a key', records.length, async () => {
    for (const { key } of records) partitionOf(key, 8)
  })
}
