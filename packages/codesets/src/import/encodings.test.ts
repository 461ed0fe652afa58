import { afterEach, beforeEach, expect, test } from 'vitest'
import fc from 'fast-check'
import { openCodeSets } from '../open-code-sets.ts'
import { desk, faultsOf, ORDER, orderLine, type Desk } from './files.testing.ts'
import { linesOf } from './lines.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

async function labelOf(content: Uint8Array | string, code = 'H8101'): Promise<string | undefined> {
  await at.take([await at.put('icd10cm_order_2025.txt', content)])
  const { codes, close } = openCodeSets({ dir: at.dir })
  const label = codes.lookup('icd10cm', code, '2025-01-01')?.label
  close()
  return label
}

const MENIERE = orderLine(6, 'H8101', 1, "Ménière's disease, right ear")
const text = [...ORDER, MENIERE].join('\r\n')

test('UTF-8 with a byte order mark and CRLF', async () => {
  expect(await labelOf(`\uFEFF${text}`)).toBe("Ménière's disease, right ear")
})

test('latin1', async () => {
  expect(await labelOf(Buffer.from(text, 'latin1'))).toBe("Ménière's disease, right ear")
})

test('windows-1252, with its own apostrophe', async () => {
  const line = Buffer.from(orderLine(6, 'H8101', 1, 'Patient_s disease'), 'latin1')
  line[line.indexOf('_')] = 0x92
  line[line.lastIndexOf('_')] = 0x92
  expect(await labelOf(line)).toBe('Patient’s disease')
})

test('UTF-8 in one line and latin1 in the next', async () => {
  const mixed = Buffer.concat([
    Buffer.from(`${orderLine(1, 'H8102', 1, 'Ménière, left')}\n`, 'utf8'),
    Buffer.from(`${orderLine(2, 'H8101', 1, 'Ménière, right')}\n`, 'latin1'),
  ])
  expect(await labelOf(mixed)).toBe('Ménière, right')
  const { codes, close } = openCodeSets({ dir: at.dir })
  expect(codes.lookup('icd10cm', 'H8102', '2025-01-01')?.label).toBe('Ménière, left')
  close()
})

test('UTF-16 with a byte order mark, as spreadsheets save "Unicode text"', async () => {
  expect(await labelOf(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toBe("Ménière's disease, right ear")
})

test('UTF-16 the other way round', async () => {
  expect(await labelOf(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toBe("Ménière's disease, right ear")
})

test('a line with bytes that are no text is a broken row', async () => {
  const path = await at.put('icd10cm_order_2025.txt', `${text}\n${orderLine(7, 'H8102', 1, 'Left \u0000\u0001 ear')}`)
  expect(await faultsOf(at.take([path]))).toEqual([
    { shown: 'icd10cm_order_2025.txt', line: 7, code: 'encoding', field: 'line' },
  ])
})

test('lines are the same however the bytes are cut into pieces', async () => {
  const line = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n\uFEFF]/.test(one))
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1 }),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (lines, end, size) => {
        const bytes = Buffer.from(lines.map((one) => one + end).join(''))
        async function* pieces() {
          for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
        }
        const read: string[] = []
        for await (const one of linesOf({ name: '', shown: '', head: '', bytes: pieces })) read.push(one.text)
        expect(read).toEqual(lines)
      },
    ),
  )
})
