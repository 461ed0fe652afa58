import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are as wide as their widest cell, numbers and amounts stand to the right, and no line ends with spaces', () => {
  const rows = [
    ['coding', 12, '1,200.50', ''],
    ['registration', 3, '9.00', 'late'],
  ]
  expect(table(['stage', 'in', 'paid', 'note'], rows)).toBe(
    ['stage         in      paid  note', 'coding        12  1,200.50', 'registration   3      9.00  late'].join('\n'),
  )
})

test('colours do not count as width', () => {
  expect(table(['a', 'b'], [['\u001b[31mred\u001b[0m', 'x']])).toBe('a    b\n\u001b[31mred\u001b[0m  x')
})

test('a table without rows is its heading', () => {
  expect(table(['stage', 'in'], [])).toBe('stage  in')
})
