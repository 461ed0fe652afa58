import { joinReadings, refused, type Reading } from '../fault.ts'
import { loadResource, readFhirValue, readVisits } from '../fhir/read-fhir.ts'
import { memoryIndex, resourceTypeOf, type ResourceIndex } from '../fhir/resource-index.ts'
import { decodeUtf8, parseJson } from '../text.ts'
import { lineSplitter, type Line } from './lines.ts'
import { readJsonValue } from './read-json.ts'

/** Reads NDJSON: messages of ours, Bundles, and single FHIR resources that belong together. Never throws. */
export function readNdjson(bytes: Uint8Array): Reading {
  const splitter = lineSplitter(Number.MAX_SAFE_INTEGER)
  const index = memoryIndex()
  const originals = new Map<number, Uint8Array>()
  const readings = [...splitter.feed(bytes), ...splitter.end()].map((line) => {
    originals.set(line.number, line.bytes)
    return readLine(line, index)
  })
  const visits = readVisits(index, {}, ({ line = 0 }) => originals.get(line) ?? bytes)
  const reading = joinReadings([...readings, ...visits])
  if (reading.messages.length || reading.refusals.length) return reading
  const [reason = { code: 'no-encounter', path: '' } as const] = reading.incomplete
  return refused(bytes, reason.code, reason.path)
}

/** Reads one line; a single FHIR resource goes to the index, to be read when all are there. A broken line is refused alone. */
export function readLine(line: Line, index: ResourceIndex, file?: string): Reading {
  if (line.isTooLong) return withLine(refused(line.bytes, 'too-large'), line.number)
  try {
    return withLine(readWholeLine(line, index, file), line.number)
  } catch {
    // Nesting so deep that it can be parsed but not written again.
    return withLine(refused(line.bytes, 'unreadable'), line.number)
  }
}

function readWholeLine({ bytes, number }: Line, index: ResourceIndex, file: string | undefined): Reading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return refused(bytes, 'not-utf8')
  const parsed = parseJson(text)
  if (!parsed) return refused(bytes, 'not-json')
  const type = resourceTypeOf(parsed.value)
  if (type === undefined) return readJsonValue(parsed.value, bytes)
  if (type === 'Bundle') return readFhirValue(parsed.value, bytes, index)
  loadResource(parsed.value, index, { line: number, ...(file !== undefined && { file }) })
  return { messages: [], refusals: [], incomplete: [] }
}

function withLine(reading: Reading, line: number): Reading {
  return { ...reading, refusals: reading.refusals.map((refusal) => ({ ...refusal, line })) }
}
