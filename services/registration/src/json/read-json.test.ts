import { expect, test } from 'vitest'
import { VISIT } from '../example.fixture.ts'
import { readJson } from './read-json.ts'
import { readNdjson } from './read-ndjson.ts'

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const faults = (value: unknown) => readJson(bytes(value)).refusals.flatMap((refusal) => refusal.faults)

test('a message of ours is read as it stands', () => {
  const { messages, refusals } = readJson(bytes(VISIT))
  expect(refusals).toEqual([])
  expect(messages).toEqual([{ ...VISIT, format: 'json' }])
})

test('a message without an id gets one from its content, whatever the order of its fields', () => {
  const { messageId: _, ...rest } = VISIT
  const turned = Object.fromEntries(Object.entries(rest).reverse())
  const [one] = readJson(bytes(rest)).messages
  const [other] = readJson(bytes(turned)).messages
  expect(one?.messageId).toMatch(/^[0-9A-Z]{26}$/)
  expect(other?.messageId).toBe(one?.messageId)
})

test('parts, charges and credits may be left out', () => {
  const { messages } = readJson(bytes({ sourceSystem: 's', visitNumber: 'v', occurredAt: '2026-03-02T00:00:00Z' }))
  expect(messages[0]).toMatchObject({ parts: {}, charges: [], creditedChargeIds: [] })
})

test.each([
  ['cut off in the middle', JSON.stringify(VISIT).slice(0, 200), 'not-json', ''],
  ['no JSON at all', 'MSH|^~\\&|', 'not-json', ''],
  ['a number', 5, 'wrong-type', ''],
  ['null', null, 'wrong-type', ''],
  ['an array', [VISIT], 'wrong-type', ''],
  ['without a visit number', { ...VISIT, visitNumber: undefined }, 'missing', 'visitNumber'],
  ['with an empty visit number', { ...VISIT, visitNumber: '' }, 'missing', 'visitNumber'],
  ['with a local time', { ...VISIT, occurredAt: '2026-03-02 15:40' }, 'wrong-format', 'occurredAt'],
  ['with a misspelt field', { ...VISIT, satus: 'open' }, 'unknown-field', ''],
  ['with a misspelt part', { ...VISIT, parts: { clas: 'office' } }, 'unknown-field', 'parts'],
  ['with a class that is none', { ...VISIT, parts: { class: 'spa' } }, 'unknown-code', 'parts.class'],
  [
    'with units as text',
    { ...VISIT, charges: [{ ...VISIT.charges[0], units: '1' }] },
    'wrong-type',
    'charges[0].units',
  ],
  ['with no units', { ...VISIT, charges: [{ ...VISIT.charges[0], units: 0 }] }, 'out-of-range', 'charges[0].units'],
  [
    'with half a cent',
    { ...VISIT, charges: [{ ...VISIT.charges[0], amountCents: 0.5 }] },
    'wrong-type',
    'charges[0].amountCents',
  ],
  [
    'with an NPI that fails its check digit',
    { ...VISIT, parts: { rendering: { npi: '1234567890', name: { family: 'a', given: 'b' } } } },
    'check-digit',
    'parts.rendering.npi',
  ],
])('a message %s is refused by code and field', (_, value, code, path) => {
  expect(faults(value)[0]).toEqual({ code, path })
})

test('one charge id with two contents is refused; said twice it counts once', () => {
  const [charge] = VISIT.charges
  expect(faults({ ...VISIT, charges: [charge, { ...charge, units: 2 }] })).toEqual([
    { code: 'duplicate', path: 'charges[1].id' },
  ])
  expect(readJson(bytes({ ...VISIT, charges: [charge, charge] })).messages[0]?.charges).toHaveLength(1)
})

test('a charge id that is a name of the language is an id like any other', () => {
  const text = JSON.stringify(VISIT).replace('"c1"', '"__proto__"')
  expect(readJson(bytes(text)).messages[0]?.charges[0]?.id).toBe('__proto__')
})

test('bytes that are not UTF-8 are refused', () => {
  const broken = Buffer.concat([bytes(VISIT).subarray(0, 20), Buffer.from([0xff, 0xfe]), bytes(VISIT).subarray(20)])
  expect(readJson(broken).refusals[0]?.faults).toEqual([{ code: 'not-utf8', path: '' }])
})

test('a byte order mark is no fault', () => {
  expect(readJson(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(VISIT)])).messages).toHaveLength(1)
})

test('nesting without end is refused, not run out of stack', () => {
  const deep = 2_000_000
  expect(readJson(bytes('['.repeat(deep))).refusals).toHaveLength(1)
  expect(readJson(bytes(`${'['.repeat(deep)}${']'.repeat(deep)}`)).refusals).toHaveLength(1)
  expect(readJson(bytes(`{"parts":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`)).refusals).toHaveLength(1)
})

test('of NDJSON a broken line is refused alone, by its number', () => {
  const line = JSON.stringify(VISIT)
  const { messages, refusals } = readNdjson(bytes(`${line}\n\r\n${line.slice(0, 50)}\n5\n${line}`))
  expect(messages).toHaveLength(2)
  expect(refusals.map((refusal) => [refusal.line, refusal.faults[0].code])).toEqual([
    [3, 'not-json'],
    [4, 'wrong-type'],
  ])
  expect(Buffer.from(refusals[0]?.original ?? []).toString()).toBe(line.slice(0, 50))
})

test('NDJSON with nothing in it speaks of no encounter', () => {
  expect(readNdjson(bytes('\n\n')).refusals[0]?.faults).toEqual([{ code: 'no-encounter', path: '' }])
})
