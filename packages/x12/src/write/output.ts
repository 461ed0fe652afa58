import { Buffer } from 'node:buffer'
import type { OutputCheck } from './output-check.ts'
import type { SegmentWriter } from './segment-writer.ts'

/** Writes one interchange, document after document. */
export interface DocumentWriter<Document> {
  readonly writer: SegmentWriter
  add(document: Document): void
  /** Trailers. */
  finish(): void
}

/** What write functions take. */
export type Many<Item> = Iterable<Item> | AsyncIterable<Item>

const chunkSize = 1 << 16

/** The whole interchange. */
export function written<Document>(
  documents: Iterable<Document>,
  to: DocumentWriter<Document>,
  check: OutputCheck | undefined,
): Uint8Array {
  const chunks: Uint8Array[] = []
  const take = () => {
    const chunk = to.writer.take()
    check?.take(chunk)
    chunks.push(chunk)
  }
  for (const document of documents) {
    to.add(document)
    if (to.writer.pending >= chunkSize) take()
  }
  to.finish()
  take()
  check?.finish()
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** The interchange in chunks, as soon as each is full. */
export async function* streamed<Document>(
  documents: Many<Document>,
  open: () => DocumentWriter<Document>,
  check: OutputCheck | undefined,
): AsyncGenerator<Uint8Array> {
  const to = open()
  const take = () => {
    const chunk = to.writer.take()
    check?.take(chunk)
    return chunk
  }
  for await (const document of documents) {
    to.add(document)
    if (to.writer.pending >= chunkSize) yield take()
  }
  to.finish()
  const last = take()
  check?.finish()
  yield last
}
