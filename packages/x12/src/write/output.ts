import { outputCheck } from './output-check.ts'
import type { HowToCheck } from './output-check.ts'
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
/** From so many documents the size of all is foreseen. */
const sample = 64

/** The whole interchange. */
export function written<Document>(
  documents: Iterable<Document>,
  to: DocumentWriter<Document>,
  how: HowToCheck,
): Uint8Array {
  const check = outputCheck(to.writer, how)
  const all = Array.isArray(documents) ? documents.length : 0
  let done = 0
  for (const document of documents) {
    to.add(document)
    if (++done === sample && all > sample) to.writer.foresee(0, all / sample)
    if (check && check.unseen >= chunkSize) check.look()
  }
  to.finish()
  check?.finish()
  return to.writer.take()
}

/** The interchange in chunks, as soon as each is full. */
export async function* streamed<Document>(
  documents: Many<Document>,
  open: () => DocumentWriter<Document>,
  how: HowToCheck,
): AsyncGenerator<Uint8Array> {
  const to = open()
  const check = outputCheck(to.writer, how)
  for await (const document of documents) {
    to.add(document)
    if (to.writer.pending >= chunkSize) yield (check ?? to.writer).take()
  }
  to.finish()
  check?.finish()
  yield to.writer.take()
}
