import { faultsOf, joinPath, joinReadings, refused, type Fault, type FaultCode, type Reading } from '../fault.ts'
import { decodeUtf8, parseJson } from '../text.ts'
import { isServiceClaim } from './charges.ts'
import { schemas } from './resource.ts'
import {
  isReadType,
  linksOf,
  memoryIndex,
  resolve,
  resourceTypeOf,
  type Located,
  type ResourceIndex,
} from './resource-index.ts'
import { read, type Source } from './source.ts'
import { messageOfVisit, type Envelope } from './visit-message.ts'
import { newFindings } from '../message.ts'

/** Reads a Bundle, or one Claim or ExplanationOfBenefit. Never throws. */
export function readFhir(bytes: Uint8Array): Reading {
  const text = decodeUtf8(bytes)
  if (text === undefined) return refused(bytes, 'not-utf8')
  const parsed = parseJson(text)
  return parsed ? readFhirValue(parsed.value, bytes) : refused(bytes, 'not-json')
}

/**
 * Reads a resource that is already parsed; `original` are its bytes, for refusals. `known` are resources that came before, for references
 * that lead out of the Bundle; what speaks of no encounter is added to them, and refused only when there are none.
 */
export function readFhirValue(value: unknown, original: Uint8Array, known?: ResourceIndex): Reading {
  const index = memoryIndex(known)
  const loaded = loadResource(value, index)
  if (!loaded.ok) return { messages: [], refusals: [{ faults: loaded.faults, original }], incomplete: [] }
  const reading = joinReadings(readVisits(index, loaded.envelope, () => original))
  if (reading.messages.length || reading.refusals.length) return reading
  const [reason] = reading.incomplete
  if (known && !reason) loadResource(value, known)
  else return refused(original, reason?.code ?? 'no-encounter', reason?.path)
  return reading
}

type LineAt = { line?: number; file?: string }

export type Loaded = { ok: true; envelope: Envelope } | { ok: false; faults: [Fault, ...Fault[]] }

/** Puts a resource, or every resource of a Bundle, into an index. `at` is its line and file in bulk NDJSON. */
export function loadResource(value: unknown, index: ResourceIndex, at: LineAt = {}): Loaded {
  const type = resourceTypeOf(value)
  if (type === undefined) return { ok: false, faults: [{ code: 'missing', path: 'resourceType' }] }
  if (type === 'Bundle') return loadBundle(value, index)
  const known = isReadType(type)
  if (known) index.add({ type, resource: value as Located['resource'], path: type, ...at })
  return { ok: true, envelope: {} }
}

function loadBundle(value: unknown, index: ResourceIndex): Loaded {
  const bundle = schemas.Bundle.safeParse(value)
  if (!bundle.success) return { ok: false, faults: faultsOf(bundle.error, value) }
  const { entry = [], id, identifier, timestamp, meta } = bundle.data
  for (const [i, { fullUrl, resource }] of entry.entries()) {
    if (resource === undefined) continue
    const type = resourceTypeOf(resource)
    const path = `entry[${i}].resource`
    if (type === undefined) return { ok: false, faults: [{ code: 'missing', path: joinPath(path, 'resourceType') }] }
    if (isReadType(type)) index.add({ type, resource: resource as Located['resource'], fullUrl, path })
  }
  return { ok: true, envelope: { messageId: identifier?.value ?? id, timestamp, source: meta?.source } }
}

/**
 * One reading for each encounter of the index, for each claim that names none, and for what is to be billed at an encounter
 * that is not there.
 */
export function* readVisits(
  index: ResourceIndex,
  envelope: Envelope,
  originalOf: (located: Located) => Uint8Array,
): Iterable<Reading> {
  const readings = [
    { type: 'Encounter', reader: readEncounter },
    { type: 'Claim', reader: readClaim },
    { type: 'ExplanationOfBenefit', reader: readClaim },
    { type: 'ChargeItem', reader: readOrphan },
  ] as const
  for (const { type, reader } of readings) {
    for (const located of index.ofType(type)) {
      const reading = guarded(() => reader({ index, located, envelope, original: originalOf(located) }))
      const placed = reading ?? refused(originalOf(located), 'unreadable', located.path)
      yield withLine(placed, located)
    }
  }
}

/** A surprise in one encounter must not lose the others. */
function guarded(reader: () => Reading): Reading | undefined {
  try {
    return reader()
  } catch {
    return undefined
  }
}

function withLine(reading: Reading, { line, file }: Located): Reading {
  if (line === undefined) return reading
  const at = { line, ...(file !== undefined && { file }) }
  return { ...reading, refusals: reading.refusals.map((refusal) => ({ ...refusal, ...at })) }
}

type Asked = { index: ResourceIndex; located: Located; envelope: Envelope; original: Uint8Array }

const NOTHING: Reading = { messages: [], refusals: [], incomplete: [] }

function readEncounter({ index, located, envelope, original }: Asked): Reading {
  const source: Source = { index, findings: newFindings() }
  const encounter = read(source, located, 'Encounter')
  return messageOfVisit(source, { base: located, encounter, claims: [] }, envelope, original)
}

/** A Claim or ExplanationOfBenefit that names no encounter; one that does is read with its encounter. */
function readClaim({ index, located, envelope, original }: Asked): Reading {
  const encounters = linksOf(located).map(({ key }) => key)
  const isAnswer = located.type === 'ExplanationOfBenefit'
  if (encounters.length && (isAnswer || index.find(encounters))) return NOTHING
  if (encounters.length) return refused(original, 'no-encounter', joinPath(located.path, 'item'))
  const source: Source = { index, findings: newFindings() }
  const claim = read(source, located, isAnswer ? 'ExplanationOfBenefit' : 'Claim')
  if (claim && 'claim' in claim.resource && resolve(index, located, claim.resource.claim, ['Claim'])) return NOTHING
  if (claim && !isServiceClaim(claim)) return noticed('unsupported-type', joinPath(located.path, 'type'))
  return messageOfVisit(
    source,
    { base: located, encounter: undefined, claims: claim ? [claim] : [] },
    envelope,
    original,
  )
}

/** A ChargeItem whose encounter is not there: money that must not vanish. */
function readOrphan({ index, located, original }: Asked): Reading {
  const encounters = linksOf(located).map(({ key }) => key)
  return index.find(encounters) ? NOTHING : refused(original, 'no-encounter', joinPath(located.path, 'context'))
}

function noticed(code: FaultCode, path: string): Reading {
  return { ...NOTHING, incomplete: [{ code, path }] }
}
