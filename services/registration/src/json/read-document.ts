import { refused, type Reading } from '../fault.ts'
import { readFhirValue } from '../fhir/read-fhir.ts'
import { resourceTypeOf, type ResourceIndex } from '../fhir/resource-index.ts'
import { decodeUtf8, parseJson } from '../text.ts'
import { readJsonValue } from './read-json.ts'

/** Reads one JSON document: a FHIR resource when it says so, else a message of ours. Never throws. `known` as in `readFhirValue`. */
export function readDocument(bytes: Uint8Array, known?: ResourceIndex): Reading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return refused(bytes, 'not-utf8')
  const parsed = parseJson(text)
  if (!parsed) return refused(bytes, 'not-json')
  const isFhir = resourceTypeOf(parsed.value) !== undefined
  return isFhir ? readFhirValue(parsed.value, bytes, known) : readJsonValue(parsed.value, bytes)
}
