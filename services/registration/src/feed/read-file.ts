import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { refused, type Reading, type Refusal } from '../fault.ts'
import type { ResourceIndex } from '../fhir/resource-index.ts'
import { readPiece } from '../hl7v2/read-hl7v2.ts'
import { messageSplitter, type Piece } from '../hl7v2/split.ts'
import { lineSplitter } from '../json/lines.ts'
import { readDocument } from '../json/read-document.ts'
import { readLine } from '../json/read-ndjson.ts'
import { formatOf } from './format.ts'

/** A part of a file that was read, and how many bytes of it are behind. */
export type FilePart = { reading: Reading; bytes: number }

export type FileToRead = {
  path: string
  bytes: number
  /** Largest message, line or document that is held. */
  maxBytes: number
  /** Single FHIR resources, to be joined when all files are read. */
  index: ResourceIndex
}

const NOTHING: Reading = { messages: [], refusals: [], incomplete: [] }
const EVIDENCE_BYTES = 64 * 1024

/** Reads a file of any format, part by part. What can not be read is refused, not thrown; only a failing disk throws. */
export async function* readFileParts(file: FileToRead): AsyncGenerator<FilePart> {
  switch (await formatOf(file.path, file.maxBytes)) {
    case 'hl7v2':
      return yield* hl7v2Parts(file)
    case 'lines':
      return yield* lineParts(file)
    case 'document':
      return yield await document(file)
    case 'unknown':
      return yield await unknown(file)
  }
}

async function* hl7v2Parts(file: FileToRead): AsyncGenerator<FilePart> {
  const splitter = messageSplitter(file.maxBytes)
  let ordinal = 0
  const read = (piece: Piece): Reading => {
    if (piece.kind === 'miscount') return { ...NOTHING, incomplete: [{ code: 'out-of-range', path: piece.trailer }] }
    const message = ++ordinal
    return placed(readPiece(piece.kind, piece.bytes), { message, file: file.path })
  }
  for await (const chunk of chunksOf(file)) {
    for (const piece of splitter.feed(chunk)) yield { reading: read(piece), bytes: 0 }
    yield { reading: NOTHING, bytes: chunk.length }
  }
  for (const piece of splitter.end()) yield { reading: read(piece), bytes: 0 }
}

async function* lineParts(file: FileToRead): AsyncGenerator<FilePart> {
  const splitter = lineSplitter(file.maxBytes)
  const read = (line: Parameters<typeof readLine>[0]): FilePart => {
    const reading = readLine(line, file.index, file.path)
    return { reading: placed(reading, { file: file.path }), bytes: 0 }
  }
  for await (const chunk of chunksOf(file)) {
    for (const line of splitter.feed(chunk)) yield read(line)
    yield { reading: NOTHING, bytes: chunk.length }
  }
  for (const line of splitter.end()) yield read(line)
}

async function document(file: FileToRead): Promise<FilePart> {
  if (file.bytes > file.maxBytes) return { reading: await refusedStart(file, 'too-large'), bytes: file.bytes }
  const bytes = await readFile(file.path)
  return { reading: placed(readDocument(bytes, file.index), { file: file.path }), bytes: file.bytes }
}

async function unknown(file: FileToRead): Promise<FilePart> {
  return { reading: await refusedStart(file, 'unsupported-type'), bytes: file.bytes }
}

/** Refuses a file as a whole; its beginning is the evidence. */
async function refusedStart(file: FileToRead, code: 'too-large' | 'unsupported-type'): Promise<Reading> {
  const start: Buffer[] = []
  const stream = createReadStream(file.path, { end: EVIDENCE_BYTES - 1 })
  for await (const chunk of stream as AsyncIterable<Buffer>) start.push(chunk)
  return placed(refused(Buffer.concat(start), code), { file: file.path })
}

function chunksOf({ path }: FileToRead): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 256 * 1024 })
}

function placed(reading: Reading, at: Pick<Refusal, 'file' | 'message'>): Reading {
  return { ...reading, refusals: reading.refusals.map((refusal): Refusal => ({ ...refusal, ...at })) }
}
