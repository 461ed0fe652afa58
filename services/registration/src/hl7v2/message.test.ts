import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeText, unescapeText } from './escape.ts'
import { firstOf, repetitionsOf, segmentOf } from './field.ts'
import { STANDARD_DELIMITERS, delimitersOf, locationOf, parseMessage, pathOf, type Delimiters } from './message.ts'
import { dateOf, instantOf, offsetOf } from './time.ts'

const OTHERS: Delimiters = { field: '#', component: '$', repetition: '*', escape: '@', subcomponent: '%' }

test.each([
  ['MSH|^~\\&|A', STANDARD_DELIMITERS],
  ['MSH#$*@%#A', OTHERS],
  ['MSH|^~\\\\&|A', STANDARD_DELIMITERS],
  ['MSH|^~\\&#|A', STANDARD_DELIMITERS],
  ['MSH|^|A', STANDARD_DELIMITERS],
  ['MSH||A', STANDARD_DELIMITERS],
  ['MSH|^~\\&', STANDARD_DELIMITERS],
])('%s names its delimiters', (header, delimiters) => {
  expect(delimitersOf(header)).toEqual(delimiters)
})

test.each(['', 'MSH', 'MSH|', 'MSHA^~\\&A', 'MSH|abcd|', 'PID|^~\\&|'])('%j is no header', (header) => {
  expect(delimitersOf(header)).toBeUndefined()
})

test.each(['\r', '\n', '\r\n', '\r\r\n'])('segments end with %j', (end) => {
  const message = parseMessage(['MSH|^~\\&|A', 'PID|1', '', 'no segment', 'PV1|1|O', ''].join(end))
  expect(message?.segments.map(({ name }) => name)).toEqual(['MSH', 'PID', 'PV1'])
})

test('a field has repetitions, components and subcomponents, in any delimiters', () => {
  for (const d of [STANDARD_DELIMITERS, OTHERS]) {
    const header = `MSH${d.field}${d.component}${d.repetition}${d.escape}${d.subcomponent}${d.field}APP`
    const id = ['a', 'b', `c${d.subcomponent}d`].join(d.component)
    const message = parseMessage(`${header}\rPID${d.field}1${d.field}${d.field}${id}${d.repetition}${d.repetition}e`)
    if (!message) throw new Error('no message')
    const [first, second, ...others] = repetitionsOf(segmentOf(message, 'PID'), 3, message.delimiters)
    expect([first?.component(1), first?.component(3), first?.component(3, 2), first?.component(4)]).toEqual([
      'a',
      'c',
      'd',
      undefined,
    ])
    expect([second?.component(1), others]).toEqual(['e', []])
    expect(firstOf(segmentOf(message, 'MSH'), 3, message.delimiters)?.component(1)).toBe('APP')
  }
})

test('two quotes mean that there is no value', () => {
  const message = parseMessage('MSH|^~\\&|A\rPID|""|""^b')
  const field = (number: number) => firstOf(message && segmentOf(message, 'PID'), number, STANDARD_DELIMITERS)
  expect(field(1)).toBeUndefined()
  expect([field(2)?.component(1), field(2)?.component(2)]).toEqual([undefined, 'b'])
})

test.each([
  ['A\\T\\B', 'A&B'],
  ['\\F\\\\S\\\\R\\\\E\\', '|^~\\'],
  ['\\X41\\\\X0D0A\\', 'A\r\n'],
  ['one\\.br\\two', 'one\ntwo'],
  ['\\H\\bold\\N\\', 'bold'],
  ['back\\slash alone', 'back\\slash alone'],
  ['C:\\dir\\file', 'C:\\dir\\file'],
])('%s means %j', (escaped, plain) => {
  expect(unescapeText(escaped, STANDARD_DELIMITERS)).toBe(plain)
})

test('what is escaped comes back, and holds no delimiter', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(STANDARD_DELIMITERS, OTHERS), (text, delimiters) => {
      const escaped = escapeText(text, delimiters)
      expect(unescapeText(escaped, delimiters)).toBe(text)
      const { field, component, repetition, subcomponent } = delimiters
      for (const delimiter of [field, component, repetition, subcomponent, '\r', '\n'])
        expect(escaped).not.toContain(delimiter)
    }),
  )
})

test.each([
  ['20260302', undefined, '2026-03-02T00:00:00.000Z'],
  ['20260302154000', undefined, '2026-03-02T15:40:00.000Z'],
  ['202603021540', '-0500', '2026-03-02T20:40:00.000Z'],
  ['20260302154000.1234+0200', '-0500', '2026-03-02T13:40:00.123Z'],
  ['20260230', undefined, undefined],
  ['202603', undefined, undefined],
  ['March 2', undefined, undefined],
  ['20260302256000', undefined, undefined],
])('%s with sender offset %s is %s', (text, offset, instant) => {
  expect(instantOf(text, offset)).toBe(instant)
})

test('a day is the day that the sender wrote, whatever its offset', () => {
  expect(dateOf('20260302233000-0800')).toBe('2026-03-02')
  expect([offsetOf('20260302-0800'), offsetOf('20260302')]).toEqual(['-0800', undefined])
})

test('a place is written the same way for people and for ERR-2', () => {
  expect(pathOf({ segment: 'FT1', sequence: 2, field: 11, component: 1 })).toBe('FT1[2]-11.1')
  expect(locationOf('FT1[2]-11.1')).toEqual(['FT1', '2', '11', '1', '1'])
  expect(locationOf('PV1')).toEqual(['PV1', '1'])
  expect(locationOf('parts.patient')).toBeUndefined()
})
