import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sheetRecords } from './sheet-rows.ts'
import { letterOf, partsOf, type TestBook, type TestCell } from './workbook.testing.ts'
import { openWorkbook } from './workbook.ts'
import { zipOf } from '../files.testing.ts'

async function rowsOf(book: TestBook, size = 65_536): Promise<(readonly [number, ...(string | undefined)[]])[]> {
  const parts = partsOf(book)
  const { context } = await openWorkbook(zipOf(parts))
  const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? '')
  async function* pieces() {
    for (let from = 0; from < xml.length; from += size) yield xml.subarray(from, from + size)
  }
  const rows: (readonly [number, ...string[]])[] = []
  for await (const { line, cells = [] } of sheetRecords(pieces(), context)) rows.push([line, ...cells])
  return rows
}

const sheet = (...rows: (readonly TestCell[])[]): TestBook => ({ sheets: [{ name: 'Sheet1', rows }] })

test('whatever is written is read, however the bytes are cut into pieces', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 8 })
    // XML has no word for most control characters, and `_x0041_` stands for a letter.
    .filter((one) => !/[\u0000-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]|_x/.test(one))
  const cell: fc.Arbitrary<TestCell> = fc.oneof(
    text,
    text.map((inline) => ({ inline })),
    fc.integer({ min: -99_999, max: 99_999 }).map((number) => ({ number: String(number) })),
    fc.constant(undefined),
  )
  const plain = (one: TestCell) => (typeof one === 'object' ? (Object.values(one)[0] as string) : (one ?? ''))
  const rows = fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 40 }), async (written, size) => {
      const expected = written.map((row, i) => [i + 1, ...row.map(plain)] as [number, ...string[]])
      const read = await rowsOf(sheet(...written), size)
      const trimmed = read.map(([line, ...cells]) => [line, ...cells.slice(0, cells.findLastIndex(Boolean) + 1)])
      expect(trimmed).toEqual(
        expected
          .map(([line, ...cells]) => [line, ...cells.slice(0, cells.findLastIndex((one) => one !== '') + 1)])
          .filter((row) => row.length > 1),
      )
    }),
    { numRuns: 200 },
  )
})

test('rows that are not there still count, and short rows are as wide as the heading', async () => {
  expect(await rowsOf(sheet(['a', 'b', 'c'], [], ['d']))).toEqual([
    [1, 'a', 'b', 'c'],
    [3, 'd', '', ''],
  ])
})

test('the letters of a column are counted beyond Z', async () => {
  const cells = Array.from({ length: 703 }, (_, i) => (i === 702 ? 'last' : undefined))
  expect(letterOf(702)).toBe('AAA')
  expect((await rowsOf(sheet(cells)))[0]?.[703]).toBe('last')
})

test('cells and rows that do not say where they are follow each other', async () => {
  const cell = (text: string) => ({ raw: `<c t="str"><v>${text}</v></c>` })
  expect(await rowsOf(sheet([cell('a'), cell('b')]))).toEqual([[1, 'a', 'b']])
})

test('a formula, a truth and an error are what they show', async () => {
  const raw = [
    { raw: '<c r="A1" t="str"><f>"0"&amp;"1"</f><v>01</v></c>' },
    { raw: '<c r="B1" t="b"><v>1</v></c>' },
    { raw: '<c r="C1" t="e"><v>#N/A</v></c>' },
  ]
  expect(await rowsOf(sheet(raw))).toEqual([[1, '01', '1', '#N/A']])
})

test.each<[string, string, string | number, string]>([
  ['20020701', '20020701', 0, 'a plain number'],
  ['7.0000000000000007E-2', '0.07', 0, 'what counting in twos makes of a number'],
  ['1E+05', '100000', 0, 'a number with an exponent'],
  ['100', '00100', '00000', 'zeros that the style puts in front'],
  ['7', '007', '000;-000', 'the same with a style for less than zero'],
  ['44562', '2022-01-01', 14, 'a day in a style that every workbook has'],
  ['44562', '2022-01-01', 'mm/dd/yyyy', 'a day in a style of its own'],
  ['44562.75', '2022-01-01', '[$-409]m/d/yy h:mm AM/PM;@', 'a day and an hour'],
  ['1', '1900-01-01', 14, 'the first day'],
  ['44562', '44562', '0.00', 'a number with decimals'],
  ['44562', '44562', '"day" 0', 'a number with a word'],
  ['44562', '44562', 'General', 'a number in general'],
  ['44562', '44562', '[Red]0', 'a red number'],
])('%s is %s in the style %j: %s', async (number, text, style) => {
  const book = { ...sheet([{ number, style: 1 }]), formats: [style] }
  expect(await rowsOf(book)).toEqual([[1, text]])
})

test('a workbook may count its days from 1904', async () => {
  const book = { ...sheet([{ number: '43100', style: 1 }]), formats: [14], date1904: true }
  expect(await rowsOf(book)).toEqual([[1, '2022-01-01']])
})

test('a number that is too long to be kept is no code any more', async () => {
  expect(await rowsOf(sheet([{ number: '900000000000207008' }]))).toEqual([[1, '9.00000000000207e+17']])
})

test('what can not be written in XML and line ends come out as text in one line', async () => {
  expect(await rowsOf(sheet([{ inline: 'two_x000D_\nlines' }, 'a\nb']))).toEqual([[1, 'two lines', 'a b']])
})

test('rich text is one text, and how to pronounce it is none', async () => {
  const parts = partsOf(sheet(['x']))
  parts['xl/sharedStrings.xml'] =
    '<s:sst xmlns:s="a"><s:si><s:r><s:t>0010</s:t></s:r><s:r><s:t>0</s:t></s:r><s:rPh sb="0" eb="1"><s:t>oh</s:t></s:rPh></s:si></s:sst>'
  const { context } = await openWorkbook(zipOf(parts))
  expect(context.strings).toEqual(['00100'])
})
