import { decodeUtf8, parseJson } from '../text.ts'
import { refused, type Reading } from '../fault.ts'
import { readFhirValue } from '../fhir/read-fhir.ts'
import { resourceTypeOf } from '../fhir/resource-index.ts'
import { readHl7v2 } from '../hl7v2/read-hl7v2.ts'
import { readJsonValue } from '../json/read-json.ts'
import { readNdjson } from '../json/read-ndjson.ts'

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Reading>> = {
  'application/json': readDocument,
  'application/fhir+json': readDocument,
  'application/json+fhir': readDocument,
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

/** One JSON document: a FHIR resource when it says so, else a message of ours. Never throws. */
export function readDocument(bytes: Uint8Array): Reading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return refused(bytes, 'not-utf8')
  const parsed = parseJson(text)
  if (!parsed) return refused(bytes, 'not-json')
  return resourceTypeOf(parsed.value) === undefined
    ? readJsonValue(parsed.value, bytes)
    : readFhirValue(parsed.value, bytes)
}
