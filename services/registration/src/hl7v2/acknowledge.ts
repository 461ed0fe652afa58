import { faultEntry, type Fault, type FaultCode } from '../fault.ts'
import { escapeText } from './escape.ts'
import { firstOf, segmentOf } from './field.ts'
import { STANDARD_DELIMITERS, locationOf, type Delimiters, type Message } from './message.ts'

/**
 * What became of a message. taken: durable. refused: these faults. unavailable: not the message's fault, send it again.
 */
export type Result = { kind: 'taken' } | { kind: 'refused'; faults: readonly Fault[] } | { kind: 'unavailable' }

/** What an answer needs beside the message: its own control id (MSH-10) and the time of the answer, ISO UTC. */
export type Answering = { controlId: string; at: string }

/**
 * The acknowledgment (2.5 chapter 2.9): AA, AE or AR with an ERR segment for each fault, in the sender's own delimiters. Repeats nothing of
 * the message but MSH-3 to 6, 10, 11 and 12. `message` is undefined when not even its MSH could be read.
 */
export function acknowledge(message: Message | undefined, result: Result, answering: Answering): string {
  const delimiters = message?.delimiters ?? STANDARD_DELIMITERS
  const code = codeOf(result)
  const segments = [
    headerOf(message, delimiters, answering),
    ['MSA', code, echo(message, 10)].join(delimiters.field),
    ...errorsOf(result).map((error) => errorSegment(error, delimiters)),
  ]
  return segments.map((segment) => `${segment}\r`).join('')
}

function codeOf(result: Result): 'AA' | 'AE' | 'AR' {
  if (result.kind === 'taken') return 'AA'
  if (result.kind === 'unavailable') return 'AR'
  return result.faults.some(({ code }) => faultEntry(code).reject) ? 'AR' : 'AE'
}

function headerOf(message: Message | undefined, delimiters: Delimiters, { controlId, at }: Answering): string {
  const { field, component, repetition, escape, subcomponent } = delimiters
  const type = ['ACK', eventOf(message), 'ACK'].join(component)
  const version = echo(message, 12) || '2.5'
  const time = `${at.replaceAll(/[-:T]/g, '').slice(0, 14)}+0000`
  const names = [echo(message, 5) || 'CLAIMRAIL', echo(message, 6), echo(message, 3), echo(message, 4)]
  const tail = [time, '', type, controlId, echo(message, 11) || 'P', version]
  return ['MSH', `${component}${repetition}${escape}${subcomponent}`, ...names, ...tail].join(field)
}

/** MSH-9.2, when it has the shape of a trigger event. */
function eventOf(message: Message | undefined): string {
  const event = message && firstOf(segmentOf(message, 'MSH'), 9, message.delimiters)?.component(2)
  return event && /^[A-Z]\d{2}$/.test(event) ? event : ''
}

/** The raw text of an MSH field: it is already escaped for these delimiters. */
function echo(message: Message | undefined, field: number): string {
  return (message && segmentOf(message, 'MSH')?.fields[field]) ?? ''
}

type ErrorLine = { path: string; code: string; text: string }

function errorsOf(result: Result): ErrorLine[] {
  if (result.kind === 'taken') return []
  if (result.kind === 'unavailable') return [{ path: '', code: '207', text: 'Not available now: send it again.' }]
  return result.faults.map(({ code, path }) => ({ path, code: tableCode(code, path), text: faultEntry(code).text }))
}

/** HL7 table 0357; a whole segment that is missing is a sequence error. */
function tableCode(code: FaultCode, path: string): string {
  return code === 'missing' && /^[A-Z][A-Z0-9]{2}$/.test(path) ? '100' : faultEntry(code).hl7
}

const TABLE_0357: Readonly<Record<string, string>> = {
  '100': 'Segment sequence error',
  '101': 'Required field missing',
  '102': 'Data type error',
  '103': 'Table value not found',
  '200': 'Unsupported message type',
  '201': 'Unsupported event code',
  '203': 'Unsupported version id',
  '205': 'Duplicate key identifier',
  '207': 'Application internal error',
}

/** ERR (2.5 chapter 2.15.5): ERR-2 location, ERR-3 code, ERR-4 severity, ERR-7 and ERR-8 words. A place of ours that is no HL7 one stands in ERR-7. */
function errorSegment({ path, code, text }: ErrorLine, delimiters: Delimiters): string {
  const { field, component } = delimiters
  const location = locationOf(path)
  const words = (value: string) => escapeText(value, delimiters)
  const coded = [code, TABLE_0357[code] ?? '', 'HL70357'].map(words).join(component)
  const place = location?.join(component) ?? ''
  return ['ERR', '', place, coded, 'E', '', '', location ? '' : words(path), words(text)].join(field)
}
