import {
  readDocuments,
  stream835,
  stream837I,
  stream837P,
  write277CA,
  write999,
  writeTA1,
  type ClaimAcknowledgments,
  type ClaimBatchInfo,
  type ClaimWriteOptions,
  type DocumentSource,
  type InstitutionalClaim,
  type ProfessionalClaim,
  type ReadDocument,
  type RemittancePart,
  type RuleOptions,
  type X12Source,
} from '@claimrail/x12'
import { Failure } from '../output.ts'
import { batchTexts, type BatchText } from './batch-text.ts'
import { reportOf } from './claim-answers.ts'

/** What is refused: what the guides and these rules call an error, or only what no segment can hold. */
export type Check = false | RuleOptions

/** One transaction as `to-json` prints it and `from-json` takes it: what to write, and the documents. */
interface Batch {
  kind: '837P' | '837I' | '835' | '999' | 'TA1' | '277CA'
  options: Record<string, unknown>
}

/** What to-json prints where there is none. */
export const NO_DOCUMENT = '[]\n'

/**
 * Every document of a source as the text of a JSON array, one batch for each transaction and a line for each document. An 835 comes in parts:
 * heading, claim payments, adjustments by provider. Memory holds one document, of a 277CA the transaction.
 */
export async function* jsonOf(source: X12Source): AsyncGenerator<string> {
  let open: string | undefined
  let answers: ReadDocument[] = []
  const closing = () => {
    const report = answers.length > 0 ? `\n${JSON.stringify(reportOf(answers))}` : ''
    answers = []
    return open === undefined ? '' : `${report}\n]}`
  }
  for await (const read of readDocuments(source)) {
    const { source: place, ...document } = read
    if (read.kind === 'remittanceEnd') continue
    const batch = batchOf(read)
    const key = `${batch.kind} ${place.transaction?.segmentIndex ?? place.interchange.segmentIndex}`
    const isFirst = key !== open
    if (isFirst) {
      const head = JSON.stringify({ ...batch, documents: [] }).slice(0, -2)
      yield `${closing()}${open === undefined ? '[' : ','}\n${head}`
      open = key
    }
    if (batch.kind === '277CA') answers.push(read)
    else yield `${isFirst ? '' : ','}\n${JSON.stringify(plain(document as object))}`
  }
  yield open === undefined ? NO_DOCUMENT : `${closing()}\n]\n`
}

/** Without what stands in the options of the batch, or in a document before. */
function plain(document: object): object {
  const { batch: _, ...own } = document as { batch?: unknown; kind?: string; header?: unknown; position?: unknown }
  if (own.kind !== 'claimPayment' && own.kind !== 'providerAdjustments') return own
  const { header: __, position: ___, ...part } = own
  return part
}

function batchOf(read: ReadDocument): Batch {
  const options = optionsOf(read.source)
  switch (read.kind) {
    case 'professional':
      return { kind: '837P', options: { ...options, batch: read.batch } }
    case 'institutional':
      return { kind: '837I', options: { ...options, batch: read.batch } }
    case '999':
    case 'TA1':
      return { kind: read.kind, options }
    case 'claim':
    case 'provider':
    case 'receiver':
      return { kind: '277CA', options: { ...options, batch: beginningOf(read.source) } }
    default:
      return { kind: '835', options }
  }
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

/** BHT03 to BHT05 of the heading that a document stands in. */
function beginningOf({ outer }: DocumentSource): object | undefined {
  const beginning = outer[0]?.segments().find(({ id }) => id === 'BHT')
  if (!beginning) return undefined
  const day = beginning.element(4)
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
  return { referenceId: beginning.element(3), date, time: clock(beginning.element(5)) }
}

/** Writes what `to-json` prints as interchanges, one after another, as the text comes. Throws X12WriteError at what `check` refuses. */
export async function* bytesOfJson(text: AsyncIterable<string>, check: Check): AsyncGenerator<Uint8Array> {
  const parts = batchTexts(text)
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.kind === 'batch') yield* written(usable(next.value.batch), documentsFrom(parts), check)
  }
}

function usable(batch: unknown): Batch {
  const { kind, options } = (batch ?? {}) as Partial<Batch>
  if (kind && typeof options === 'object' && options !== null) return { kind, options }
  throw new Failure('a batch has no kind or no options; print one with `claimrail x12 to-json`', 2)
}

async function* documentsFrom(parts: AsyncGenerator<BatchText>): AsyncGenerator<object> {
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.kind !== 'document') return
    yield next.value.document as object
  }
}

async function* written(
  { kind, options }: Batch,
  documents: AsyncIterable<object>,
  check: Check,
): AsyncGenerator<Uint8Array> {
  const how = { ...options, check } as unknown as ClaimWriteOptions & {
    batch: ClaimBatchInfo & { referenceId: string }
  }
  if (kind === '837P') yield* stream837P(documents as AsyncIterable<ProfessionalClaim>, how)
  else if (kind === '837I') yield* stream837I(documents as AsyncIterable<InstitutionalClaim>, how)
  else if (kind === '835') yield* stream835(documents as AsyncIterable<RemittancePart>, how)
  else if (kind === '999') yield write999((await all(documents)) as Parameters<typeof write999>[0], how)
  else if (kind === 'TA1') yield writeTA1((await all(documents)) as Parameters<typeof writeTA1>[0], how)
  else if (kind === '277CA') yield write277CA((await all(documents)) as ClaimAcknowledgments[], how)
  else throw new Failure('a batch has a kind that is not written; print one with `claimrail x12 to-json`', 2)
}

async function all(documents: AsyncIterable<object>): Promise<object[]> {
  const list: object[] = []
  for await (const document of documents) list.push(document)
  return list
}
