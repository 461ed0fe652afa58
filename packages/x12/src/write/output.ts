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
  const { writer } = to
  let checked = 0
  const look = () => {
    check?.take(writer.since(checked))
    checked = writer.pending
  }
  for (const document of documents) {
    to.add(document)
    if (check && writer.pending - checked >= chunkSize) look()
  }
  to.finish()
  look()
  check?.finish()
  return writer.take()
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
