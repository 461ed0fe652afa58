import { expect, test } from 'vitest'
import { hl7Message } from '../example.fixture.ts'
import { FAULTS, type FaultCode } from '../fault.ts'
import { acknowledge } from './acknowledge.ts'
import { parseMessage } from './message.ts'

const ANSWERING = { controlId: 'OURS1', at: '2026-03-02T20:41:07.123Z' }
const message = parseMessage(hl7Message('ADT^A08', [], { id: 'MSG7' }))

test('AA for what is durable, back to who sent it', () => {
  expect(acknowledge(message, { kind: 'taken' }, ANSWERING)).toBe(
    'MSH|^~\\&|CLAIMRAIL|BILLING|NORTH|CLINIC|20260302204107+0000||ACK^A08^ACK|OURS1|P|2.5.1\rMSA|AA|MSG7\r',
  )
})

test('AE for content, with an ERR for each fault: where, table 0357, severity', () => {
  const faults = [
    { code: 'missing', path: 'PV1-19' },
    { code: 'missing', path: 'PID' },
    { code: 'unknown-code', path: 'FT1[2]-6.1' },
    { code: 'out-of-range', path: 'charges[0].units' },
  ] as const
  const [, answer, ...errors] = acknowledge(message, { kind: 'refused', faults }, ANSWERING).split('\r')
  expect(answer).toBe('MSA|AE|MSG7')
  expect(errors.slice(0, -1)).toEqual([
    'ERR||PV1^1^19^1|101^Required field missing^HL70357|E||||A required field is missing.',
    'ERR||PID^1|100^Segment sequence error^HL70357|E||||A required field is missing.',
    'ERR||FT1^2^6^1^1|103^Table value not found^HL70357|E||||A code is not in its table.',
    'ERR|||102^Data type error^HL70357|E|||charges[0].units|A field is outside its range.',
  ])
})

test('AR for what no repeat can change, and while the log is away', () => {
  const event = { kind: 'refused', faults: [{ code: 'unsupported-event', path: 'MSH-9.2' }] } as const
  expect(acknowledge(message, event, ANSWERING)).toContain('\rMSA|AR|MSG7\rERR||MSH^1^9^1^2|201^Unsupported event code')
  expect(acknowledge(message, { kind: 'unavailable' }, ANSWERING)).toContain('\rMSA|AR|MSG7\rERR|||207^')
})

test('what could not be read at all is answered in the usual delimiters', () => {
  const result = { kind: 'refused', faults: [{ code: 'not-hl7v2', path: '' }] } as const
  const answer = acknowledge(undefined, result, ANSWERING)
  expect(answer).toMatch(
    /^MSH\|\^~\\&\|CLAIMRAIL\|\|\|\|20260302204107\+0000\|\|ACK\^\^ACK\|OURS1\|P\|2\.5\rMSA\|AR\|\rERR/,
  )
})

test('the answer is in the delimiters of the sender', () => {
  const other = parseMessage('MSH#$*@%#A#B#C#D#20260302##ADT$A04#X9#T#2.3')
  const answer = acknowledge(other, { kind: 'taken' }, ANSWERING)
  expect(answer).toBe('MSH#$*@%#C#D#A#B#20260302204107+0000##ACK$A04$ACK#OURS1#T#2.3\rMSA#AA#X9\r')
})

test('every fault has a code of table 0357', () => {
  for (const code of Object.keys(FAULTS) as FaultCode[]) {
    const answer = acknowledge(message, { kind: 'refused', faults: [{ code, path: '' }] }, ANSWERING)
    expect(answer, code).toMatch(/\rERR\|\|\|\d{3}\^[A-Z][a-z ]+\^HL70357\|E\|/)
  }
})
