import { expect, it } from 'vitest'
import { jsonText } from './json-text.ts'

const deep = [[[[[[[[[{ text: 'a\nb', list: [1, { two: 2 }] }]]]]]]]]]

it.each([
  ['a text', 'a "b"\n'],
  ['nothing', null],
  ['an empty list', []],
  ['an empty object', {}],
  ['lists and objects in one another', { a: [], b: {}, c: [1, 'two', [null, true], { d: {} }], 'e f': { g: [{}] } }],
  ['more levels than are taken apart', deep],
  ['what is undefined', { one: undefined, two: { three: undefined }, four: [{ five: undefined, six: 6 }] }],
])('%s in parts is the text that JSON.stringify gives', (_, value) => {
  expect([...jsonText(value)].join('')).toBe(JSON.stringify(value, null, 2))
})
