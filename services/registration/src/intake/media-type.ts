import type { Reading } from '../fault.ts'
import { readHl7v2 } from '../hl7v2/read-hl7v2.ts'
import { readDocument } from '../json/read-document.ts'
import { readNdjson } from '../json/read-ndjson.ts'

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Reading>> = {
  'application/json': (bytes) => readDocument(bytes),
  'application/fhir+json': (bytes) => readDocument(bytes),
  'application/json+fhir': (bytes) => readDocument(bytes),
  'application/x-ndjson': readNdjson,
  'application/ndjson': readNdjson,
  'application/fhir+ndjson': readNdjson,
  'x-application/hl7-v2+er7': (bytes) => readHl7v2(bytes),
  'application/hl7-v2+er7': (bytes) => readHl7v2(bytes),
}

/** The reader for a Content-Type header; parameters are passed over. Undefined = 415. */
export function readerFor(contentType: string | undefined): ((bytes: Uint8Array) => Reading) | undefined {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(READERS, type) ? READERS[type] : undefined
}

export const MEDIA_TYPES = Object.keys(READERS)
