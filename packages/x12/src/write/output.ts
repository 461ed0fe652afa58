import { Buffer } from 'node:buffer'
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
export function written<Document>(documents: Iterable<Document>, to: DocumentWriter<Document>): Uint8Array {
  const chunks: Uint8Array[] = []
  for (const document of documents) {
    to.add(document)
    if (to.writer.pending >= chunkSize) chunks.push(to.writer.take())
  }
  to.finish()
  chunks.push(to.writer.take())
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** The interchange in chunks, as soon as each is full. */
export async function* streamed<Document>(
  documents: Many<Document>,
  open: () => DocumentWriter<Document>,
): AsyncGenerator<Uint8Array> {
  const to = open()
  for await (const document of documents) {
    to.add(document)
    if (to.writer.pending >= chunkSize) yield to.writer.take()
  }
  to.finish()
  yield to.writer.take()
}
