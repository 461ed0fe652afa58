import type { EncounterMessage } from '@claimrail/domain'
import { joinReadings, refused, type Fault, type Reading, type Refusal } from '../fault.ts'
import { conclude, newFindings, type Draft } from '../message.ts'
import { decodeMessage } from './character-set.ts'
import { transactionsOf, withDiagnosesOfCharges } from './charges.ts'
import { diagnosesOf } from './diagnoses.ts'
import { firstOf, repetitionsOf, segmentOf, textOf } from './field.ts'
import { coveragesOf, priorAuthorizationOf } from './insurance.ts'
import { parseMessage, type Message } from './message.ts'
import { patientOf } from './patient.ts'
import { instantAt, numbered, text, type Source } from './source.ts'
import { performedPart, stayPart } from './stay.ts'
import { messageSplitter } from './split.ts'
import { offsetOf } from './time.ts'
import { identityOf, isDischarged, practitionerOf, visitParts } from './visit.ts'

type Status = EncounterMessage['status']

/** Message types and trigger events that are processed, and the status each one means; undefined leaves it as it was. */
const EVENTS: Readonly<Record<string, Readonly<Record<string, Status>>>> = {
  ADT: {
    ...{ A01: 'open', A04: 'open', A05: 'open', A06: 'open', A07: 'open', A13: 'open' },
    ...{ A03: 'finished', A11: 'cancelled', A38: 'cancelled' },
    ...{
      A02: undefined,
      A08: undefined,
      A12: undefined,
      A28: undefined,
      A31: undefined,
      A54: undefined,
      A55: undefined,
    },
  },
  BAR: { P01: 'open', P05: undefined, P06: 'finished' },
  DFT: { P03: undefined, P11: undefined },
}

/** One message, with its parsed form for the answer; `message` is undefined when not even its MSH could be read. */
export type ReadMessage = { reading: Reading; message?: Message }

/** Reads any number of HL7 v2 messages, in batches or not. Never throws. `maxBytes` bounds one message. */
export function readHl7v2(bytes: Uint8Array, maxBytes = Number.MAX_SAFE_INTEGER): Reading {
  const splitter = messageSplitter(maxBytes)
  const pieces = [...splitter.feed(bytes), ...splitter.end()]
  if (pieces.length === 0) return refused(bytes, 'not-hl7v2')
  let ordinal = 0
  return joinReadings(
    pieces.map((piece) => {
      if (piece.kind === 'miscount') {
        return { messages: [], refusals: [], incomplete: [{ code: 'out-of-range', path: piece.trailer }] }
      }
      ordinal++
      return placed(readPiece(piece.kind, piece.bytes), ordinal)
    }),
  )
}

/** Reads a piece that `messageSplitter` cut. */
export function readPiece(kind: 'message' | 'noise' | 'tooLarge', bytes: Uint8Array): Reading {
  if (kind === 'message') return readHl7v2Message(bytes).reading
  return refused(bytes, kind === 'noise' ? 'not-hl7v2' : 'too-large')
}

function placed(reading: Reading, message: number): Reading {
  return { ...reading, refusals: reading.refusals.map((refusal): Refusal => ({ ...refusal, message })) }
}

/** Reads one HL7 v2 message. Never throws. */
export function readHl7v2Message(bytes: Uint8Array): ReadMessage {
  const decoding = decodeMessage(bytes)
  const decoded = decoding.ok ? decoding.text : Buffer.from(bytes).toString('latin1')
  const message = parseMessage(decoded.trimStart())
  if (!message) return { reading: refused(bytes, 'not-hl7v2') }
  if (!decoding.ok) return { reading: refused(bytes, decoding.code, 'MSH-18'), message }
  return { reading: readParsed(message, bytes), message }
}

function readParsed(message: Message, bytes: Uint8Array): Reading {
  const offset = offsetOf(textOf(segmentOf(message, 'MSH'), 7, message.delimiters))
  const source: Source = { message, offset, findings: newFindings() }
  const unfit = unfitness(source)
  if (unfit) return refused(bytes, unfit.code, unfit.path)
  return conclude(draftOf(source), source.findings, bytes)
}

/** Why a message is not one that is processed, before its content is looked at. */
function unfitness(source: Source): Fault | undefined {
  const type = text(source, 'MSH', 9)
  const event = eventOf(source)
  const version = text(source, 'MSH', 12)
  if (numbered(source, 'MSH').length > 1) return { code: 'duplicate', path: 'MSH[2]' }
  if (!type) return { code: 'missing', path: 'MSH-9' }
  if (version && !/^2\.[1-9](\.\d)?$/.test(version)) return { code: 'unsupported-version', path: 'MSH-12' }
  const events = Object.hasOwn(EVENTS, type) ? EVENTS[type] : undefined
  if (!events) return { code: 'unsupported-type', path: 'MSH-9.1' }
  if (!event) return { code: 'missing', path: 'MSH-9.2' }
  return Object.hasOwn(events, event) ? undefined : { code: 'unsupported-event', path: 'MSH-9.2' }
}

/** MSH-9.2, else EVN-1. */
function eventOf(source: Source): string | undefined {
  const { message } = source
  return firstOf(segmentOf(message, 'MSH'), 9, message.delimiters)?.component(2) ?? text(source, 'EVN', 1)
}

function draftOf(source: Source): Draft {
  const type = text(source, 'MSH', 9) ?? ''
  const event = eventOf(source) ?? ''
  const { sourceSystem, visitNumber } = identityOf(source)
  const recorded = instantAt(source, text(source, 'EVN', 2), { segment: 'EVN', field: 2 })
  const occurredAt = recorded ?? instantAt(source, text(source, 'MSH', 7), { segment: 'MSH', field: 7 })
  requireIdentity(source, sourceSystem, visitNumber, occurredAt)
  const status = EVENTS[type]?.[event] ?? (isDischarged(source) ? 'finished' : undefined)
  return {
    messageId: text(source, 'MSH', 10),
    format: 'hl7v2' as const,
    sourceSystem: sourceSystem ?? '',
    visitNumber: visitNumber ?? '',
    occurredAt: occurredAt ?? '',
    ...(status && { status }),
    parts: partsOf(source, event),
    ...transactionsOf(source),
  }
}

function requireIdentity(source: Source, sourceSystem?: string, visitNumber?: string, occurredAt?: string): void {
  const { faults } = source.findings
  if (!segmentOf(source.message, 'PID')) faults.push({ code: 'missing', path: 'PID' })
  if (!visitNumber) faults.push({ code: 'missing', path: segmentOf(source.message, 'PV1') ? 'PV1-19' : 'PV1' })
  if (!sourceSystem) faults.push({ code: 'missing', path: 'MSH-3' })
  if (!occurredAt && faults.every(({ path }) => path !== 'MSH-7' && path !== 'EVN-2')) {
    faults.push({ code: 'missing', path: 'MSH-7' })
  }
}

function partsOf(source: Source, event: string): EncounterMessage['parts'] {
  const visit = visitParts(source, event)
  const diagnoses = withDiagnosesOfCharges(source, diagnosesOf(source))
  return {
    ...visit,
    rendering: visit.rendering ?? performerOf(source),
    patient: patientOf(source),
    coverages: coveragesOf(source),
    priorAuthorization: priorAuthorizationOf(source),
    ...(diagnoses.length && { diagnoses }),
    ...notesOf(source),
    ...stayPart(source, visit),
    ...performedPart(source),
  }
}

/** FT1-20 of the first charge that names who performed it. */
function performerOf(source: Source) {
  const { delimiters } = source.message
  for (const { segment, sequence } of numbered(source, 'FT1')) {
    const field = firstOf(segment, 20, delimiters)
    if (field) return practitionerOf(field, sequence > 1 ? `FT1[${sequence}]-20` : 'FT1-20', source.findings)
  }
  return undefined
}

/** Texts of OBX (types TX and FT). */
function notesOf(source: Source): Pick<EncounterMessage['parts'], 'notes'> {
  const { delimiters } = source.message
  const notes = numbered(source, 'OBX')
    .filter(({ segment }) => /^(TX|FT)$/.test(textOf(segment, 2, delimiters) ?? ''))
    .map(({ segment, sequence }) => ({ id: `OBX-${sequence}`, text: textLines(segment) }))
    .filter(({ text: words }) => words !== '')
  return notes.length ? { notes } : {}

  function textLines(segment: Source['message']['segments'][number]): string {
    return repetitionsOf(segment, 5, delimiters)
      .map((field) => field.component(1) ?? '')
      .join('\n')
  }
}
