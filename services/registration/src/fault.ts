import type { EncounterMessage } from '@claimrail/domain'
import type { z } from 'zod'

type FaultEntry = { text: string; status: number; hl7: string; reject?: true }

/**
 * Every way in which what comes in can be wrong, with its sentence, its HTTP status, and its code in HL7 table 0357.
 * `reject`: no repeat of the same bytes can succeed (AR); otherwise the content is in error (AE).
 */
export const FAULTS = {
  'not-utf8': { text: 'The bytes are not text of their character set.', status: 400, hl7: '102' },
  'not-json': { text: 'The JSON is malformed or cut off.', status: 400, hl7: '207' },
  'not-hl7v2': { text: 'No HL7 v2 message starts here.', status: 400, hl7: '100', reject: true },
  truncated: { text: 'The message ends before it is whole.', status: 400, hl7: '100' },
  noise: { text: 'Bytes outside a message.', status: 400, hl7: '100', reject: true },
  'too-large': { text: 'It is larger than is accepted.', status: 413, hl7: '207', reject: true },
  missing: { text: 'A required field is missing.', status: 422, hl7: '101' },
  'wrong-type': { text: 'A field has the wrong type.', status: 422, hl7: '102' },
  'wrong-format': { text: 'A field has the wrong format.', status: 422, hl7: '102' },
  'out-of-range': { text: 'A field is outside its range.', status: 422, hl7: '102' },
  'check-digit': { text: 'A number fails its check digit.', status: 422, hl7: '102' },
  'unknown-code': { text: 'A code is not in its table.', status: 422, hl7: '103' },
  'unknown-field': { text: 'A field is not known here.', status: 422, hl7: '207' },
  duplicate: { text: 'Two entries that differ have one id.', status: 422, hl7: '205' },
  'unsupported-type': { text: 'This type of message is not processed.', status: 422, hl7: '200', reject: true },
  'unsupported-event': { text: 'This event is not processed.', status: 422, hl7: '201', reject: true },
  'unsupported-version': { text: 'This version is not processed.', status: 422, hl7: '203', reject: true },
  'no-encounter': { text: 'Nothing in it speaks of an encounter.', status: 422, hl7: '200', reject: true },
  'unknown-encounter': { text: 'No encounter with this id is known; the tracker may lag.', status: 404, hl7: '207' },
  'unknown-query': { text: 'This encounter was never asked this query.', status: 404, hl7: '207' },
  'not-a-choice': { text: 'The answer is none that the query takes.', status: 422, hl7: '103' },
  'missing-in-log': { text: 'The messages of the encounter are no longer in the log.', status: 422, hl7: '207' },
  unreadable: { text: 'It could not be read.', status: 422, hl7: '207' },
} as const satisfies Record<string, FaultEntry>

export type FaultCode = keyof typeof FAULTS

/** The entry of a fault. */
export function faultEntry(code: FaultCode): FaultEntry {
  return FAULTS[code]
}

/** What is wrong, and where: a stable code and the path of a field, never a value. */
export type Fault = { code: FaultCode; path: string }

/** Something that was not taken in, why, and its bytes. `line` or `message` counts from 1 within the input, or within `file`. */
export type Refusal = {
  faults: readonly [Fault, ...Fault[]]
  file?: string
  line?: number
  message?: number
  original: Uint8Array
}

/**
 * What a reader makes of its input. `incomplete` names what is too incomplete to use and was left out: the encounter will wait for it.
 */
export type Reading = {
  messages: EncounterMessage[]
  refusals: Refusal[]
  incomplete: Fault[]
}

export function joinReadings(readings: Iterable<Reading>): Reading {
  const joined: Reading = { messages: [], refusals: [], incomplete: [] }
  for (const { messages, refusals, incomplete } of readings) {
    joined.messages.push(...messages)
    joined.refusals.push(...refusals)
    joined.incomplete.push(...incomplete)
  }
  return joined
}

export function refused(original: Uint8Array, code: FaultCode, path = ''): Reading {
  return { messages: [], refusals: [{ faults: [{ code, path }], original }], incomplete: [] }
}

/** At most this many faults are told of one message. */
const MAX_FAULTS = 20

/** The faults of a zod error, without the values that its own texts quote. */
export function faultsOf(error: z.core.$ZodError, input: unknown): [Fault, ...Fault[]] {
  const faults = error.issues.slice(0, MAX_FAULTS).map((issue) => ({ code: codeOf(issue, input), path: pathOf(issue) }))
  return faults as [Fault, ...Fault[]]
}

function codeOf(issue: z.core.$ZodIssue, input: unknown): FaultCode {
  if (valueAt(input, issue.path) === undefined) return 'missing'
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return 'wrong-type'
    case 'invalid_value':
      return 'unknown-code'
    case 'unrecognized_keys':
      return 'unknown-field'
    case 'custom':
      return 'check-digit'
    case 'too_small':
      if (issue.origin !== 'string') return 'out-of-range'
      return issue.minimum === 1 ? 'missing' : 'wrong-format'
    case 'too_big':
      return issue.origin === 'string' ? 'wrong-format' : 'out-of-range'
    default:
      return 'wrong-format'
  }
}

function pathOf(issue: z.core.$ZodIssue): string {
  return issue.path.reduce<string>((path, part) => joinPath(path, part), '')
}

/** `lines` and 2 make `lines[2]`; `lines[2]` and `units` make `lines[2].units`. */
export function joinPath(path: string, part: PropertyKey): string {
  if (typeof part === 'number') return `${path}[${part}]`
  return path ? `${path}.${String(part)}` : String(part)
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], input)
}
