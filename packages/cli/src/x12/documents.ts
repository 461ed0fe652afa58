import {
  read277CA,
  read999,
  readClaims,
  readRemittances,
  readTA1,
  segmentsOf,
  write277CA,
  write835,
  write837I,
  write837P,
  write999,
  writeTA1,
  type ClaimAcknowledgmentEvent,
  type ClaimAcknowledgments,
  type ClaimBatchInfo,
  type ClaimWriteOptions,
  type DocumentSource,
  type InstitutionalClaim,
  type ProfessionalClaim,
} from '@claimrail/x12'
import { Failure } from '../output.ts'

/** One transaction as `to-json` prints it and `from-json` takes it: what to write, and the documents. */
export interface Batch {
  kind: '837P' | '837I' | '835' | '999' | 'TA1' | '277CA'
  options: Record<string, unknown>
  documents: object[]
}

/** Every document of a file, one batch for each transaction. */
export async function batchesOf(bytes: Uint8Array): Promise<Batch[]> {
  const batches = new Map<string, Batch>()
  const add = (kind: Batch['kind'], source: DocumentSource, document: object, more: object = {}) => {
    const key = `${kind} ${source.transaction?.segmentIndex ?? source.interchange.segmentIndex}`
    const batch = batches.get(key) ?? { kind, options: { ...optionsOf(source), ...more }, documents: [] }
    batches.set(key, batch)
    batch.documents.push(document)
  }
  for await (const { source, ...document } of readTA1(bytes)) add('TA1', source, document)
  for await (const { source, batch, ...claim } of readClaims(bytes)) {
    add(claim.kind === 'professional' ? '837P' : '837I', source, claim, { batch })
  }
  for await (const { source, ...document } of readRemittances(bytes)) add('835', source, document)
  for await (const { source, ...document } of read999(bytes)) add('999', source, document)
  const beginnings = beginningsOf(bytes)
  for await (const { source, ...event } of read277CA(bytes)) {
    add('277CA', source, event, { batch: beginnings.get(source.transaction!.segmentIndex) })
  }
  return [...batches.values()].map((batch) =>
    batch.kind === '277CA' ? { ...batch, documents: [reportOf(batch.documents)] } : batch,
  )
}

/** Writes batches as interchanges, one after another. */
export function bytesOfBatches(batches: readonly Batch[]): Uint8Array {
  return Buffer.concat(batches.map(written))
}

function written({ kind, options, documents }: Batch): Uint8Array {
  const how = options as unknown as ClaimWriteOptions & { batch: ClaimBatchInfo & { referenceId: string } }
  if (kind === '837P') return write837P(documents as ProfessionalClaim[], how)
  if (kind === '837I') return write837I(documents as InstitutionalClaim[], how)
  if (kind === '835') return write835(documents as Parameters<typeof write835>[0], how)
  if (kind === '999') return write999(documents as Parameters<typeof write999>[0], how)
  if (kind === 'TA1') return writeTA1(documents as Parameters<typeof writeTA1>[0], how)
  if (kind === '277CA') return write277CA(documents as ClaimAcknowledgments[], how)
  throw new Failure('a batch has a kind that is not written; print one with `claimrail x12 to-json`', 2)
}

function optionsOf({ interchange, group, transaction }: DocumentSource): Record<string, unknown> {
  const { senderQualifier, senderId, receiverQualifier, receiverId, controlNumber, date, time, usage } = interchange
  const { element, component, repetition, segment } = interchange.delimiters
  return {
    interchange: {
      controlNumber,
      sender: { qualifier: senderQualifier, id: senderId },
      receiver: { qualifier: receiverQualifier, id: receiverId },
      date,
      time,
      usage,
      acknowledgmentRequested: interchange.acknowledgmentRequested,
    },
    ...(group ? { group: { ...group, time: clock(group.time) } } : {}),
    ...(transaction ? { transaction } : {}),
    delimiters: { element, component, repetition, segment },
  }
}

function clock(time: string): string {
  return `${time.slice(0, 2)}:${time.slice(2, 4)}${time.length >= 6 ? `:${time.slice(4, 6)}` : ''}`
}

/** BHT03 to BHT05 by number of the ST before. */
function beginningsOf(bytes: Uint8Array): Map<number, object> {
  const found = new Map<number, object>()
  for (const segment of segmentsOf(bytes)) {
    if (segment.id !== 'BHT') continue
    const day = segment.element(4)
    const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
    found.set(segment.index - 1, { referenceId: segment.element(3), date, time: clock(segment.element(5)) })
  }
  return found
}

/** Answers in their levels again. */
function reportOf(events: readonly object[]): ClaimAcknowledgments {
  const all = events as ClaimAcknowledgmentEvent[]
  const receivers: ClaimAcknowledgments['receivers'] = []
  for (const event of all) {
    let group = receivers.find(({ receiver }) => receiver === event.receiver)
    if (!group) receivers.push((group = { receiver: event.receiver, providers: [] }))
    if (!event.provider) continue
    let inner = group.providers.find(({ provider }) => provider === event.provider)
    if (!inner) group.providers.push((inner = { provider: event.provider, claims: [] }))
    if (event.kind !== 'claim') continue
    const { informationSource: _, receiver: __, provider: ___, ...claim } = event
    inner.claims.push(claim)
  }
  return { informationSource: all[0]!.informationSource, receivers }
}
