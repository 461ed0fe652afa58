import { expect, it } from 'vitest'
import { diff } from './diff.ts'

it('names the places that differ, with what stood and stands there', () => {
  const before = { a: 'x', lines: [{ code: 'A', modifiers: ['25'], units: 1 }], gone: true, same: { deep: [1] } }
  const after = { a: 'y', lines: [{ code: 'A', modifiers: ['25', '59'], units: 2 }], same: { deep: [1] }, come: 3 }
  expect(diff(before, after)).toEqual([
    { path: 'a', before: 'x', after: 'y' },
    { path: 'lines[0].modifiers', before: '25', after: '25 59' },
    { path: 'lines[0].units', before: '1', after: '2' },
    { path: 'gone', before: 'true' },
    { path: 'come', after: '3' },
  ])
})

it('shows a line that came or went as a whole', () => {
  expect(diff({ lines: [{ n: 1 }] }, { lines: [{ n: 1 }, { n: 2 }] })).toEqual([{ path: 'lines[1]', after: '{"n":2}' }])
  expect(diff({ lines: [{ n: 1 }] }, { lines: [] })).toEqual([{ path: 'lines', before: '[{"n":1}]', after: '' }])
})

it('says nothing where nothing differs', () => {
  expect(diff({ a: [{ b: 1 }] }, { a: [{ b: 1 }] })).toEqual([])
})
