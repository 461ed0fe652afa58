import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimrail } from '../run.fixture.ts'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'claimrail-codesets-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

const releases = () => readdir(join(folder, 'releases'))
const run = (...args: string[]) => claimrail('codesets', ...args, '--dir', join(folder, 'releases'))

/** A row of the CMS order file: number, code, whether it is billable, short and long words. */
function orderRow(number: number, code: string, billable: 0 | 1, words: string): string {
  return `${String(number).padStart(5, '0')} ${code.padEnd(7)} ${billable} ${words.padEnd(60)} ${words}`
}

async function orderFile(year: number, rows: readonly string[]): Promise<string> {
  const file = join(folder, `icd10cm_order_${year}.txt`)
  await writeFile(file, rows.join('\r\n'))
  return file
}

const CATEGORY = orderRow(1, 'L70', 0, 'Acne')
const VULGARIS = orderRow(2, 'L700', 1, 'Acne vulgaris')
const CONGLOBATA = orderRow(3, 'L701', 1, 'Acne conglobata')

describe('claimrail codesets', () => {
  test('imports an official file, once, and says what it holds', async () => {
    const file = await orderFile(2025, [CATEGORY, VULGARIS])
    const first = await run('import', file)
    expect({ code: first.code, stderr: first.stderr }).toMatchObject({ code: 0 })
    expect(first.stdout).toContain('icd10cm-2024-10-01')
    const again = await run('import', file)
    expect(again.code).toBe(0)
    const listed = JSON.parse((await run('list', '--json')).stdout)
    expect(JSON.stringify(listed)).toContain('icd10cm-2024-10-01')
    expect((await releases()).filter((name) => name.endsWith('.sqlite'))).toEqual(['icd10cm-2024-10-01.sqlite'])
  })

  test('shows a code on a date with the release that says so, and finds it by words', async () => {
    const shown = await run('show', 'L70.0', '--on', '2025-03-02', '--json')
    expect(shown.code).toBe(0)
    expect(shown.stdout).toContain('icd10cm-2024-10-01')
    const found = await run('search', 'acne', 'vulgaris', '--on', '2025-03-02')
    expect(found.stdout).toMatch(/L70\.?0/)
    expect((await run('show', 'L99.9', '--on', '2025-03-02')).code).toBe(1)
  })

  test('says what a later release adds and ends, and ends nothing that it does not speak of', async () => {
    const later = await orderFile(2026, [CATEGORY, CONGLOBATA])
    expect((await run('import', later)).code).toBe(0)
    const { stdout } = await run('diff', 'icd10cm-2024-10-01', 'icd10cm-2025-10-01')
    expect(stdout).toContain('L701')
    expect(stdout).toContain('L700')
    expect((await run('show', '99213', '--on', '2025-11-02')).code).toBe(0)
  })

  test('refuses a broken row with its file and line, and the whole release with it', async () => {
    const broken = await orderFile(2027, [CATEGORY, '00002 L7'])
    const { code, stderr, stdout } = await run('import', broken)
    expect(code).toBe(1)
    expect(stderr + stdout).toMatch(/icd10cm_order_2027\.txt:2/)
    expect(await releases()).not.toContain('icd10cm-2026-10-01.sqlite')
  })

  test('names the formats that it knows where it does not know a file', async () => {
    const file = join(folder, 'what.txt')
    await writeFile(file, 'nothing that anyone publishes')
    const { code, stderr } = await run('import', file)
    expect(code).toBe(2)
    expect(stderr).toContain('icd10cm')
  })
})

describe('a file that can not be taken as it is', () => {
  const put = async (name: string, content: string | Uint8Array) => {
    const file = join(folder, name)
    await writeFile(file, content)
    return file
  }
  const HALF = [CATEGORY, '00002 L7'].join('\n')

  test('is refused with the broken rows as JSON, or taken without them', async () => {
    const file = await put('icd10cm_order_2031.txt', HALF)
    const refused = await run('import', file, '--json')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stdout)).toEqual({
      refused: 'icd10cm-2030-10-01: 1 broken row; nothing of it is imported',
      faults: [{ shown: 'icd10cm_order_2031.txt', line: 2, code: 'truncated', field: 'code' }],
    })
    expect(refused.stderr).toContain('--accept-good-rows')
    const taken = await run('import', file, '--accept-good-rows')
    expect(taken).toMatchObject({ code: 0, stdout: expect.stringContaining('1 rows, 1 broken row left out') })
    expect(taken.stderr).toContain('icd10cm_order_2031.txt:2: code: truncated (the row ends before it)')
  })

  test.each<[string, string, string | Uint8Array, string[], number, RegExp]>([
    ['nothing in it', 'codes.csv', '', [], 2, /codes.csv is empty; fetch it again/],
    ['a web page in it', 'codes.csv', '<!doctype html><html>', [], 2, /is a web page, not the file itself/],
    ['an old workbook in it', 'codes.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), [], 2, /save it as .xlsx/],
    ['half an archive', 'codes.zip', 'PK\u0003\u0004', [], 1, /no whole .zip archive; fetch it again/],
    ['no date', 'pos.csv', 'pos_code,pos_name\n11,Office\n', [], 2, /say it with --from YYYY-MM-DD/],
    ['another year', 'icd10cm_order_2032.txt', CATEGORY, ['--from', '2024-10-01'], 2, /leave --from out/],
    ['a code twice', 'icd10cm_order_2032.txt', [VULGARIS, VULGARIS].join('\n'), [], 1, /_2032.txt:2: key: duplicate/],
    [
      'a code without its zero',
      'pos.csv',
      'pos_code,pos_name\n1,Office\n',
      ['--from', '2024-01-01'],
      1,
      /pos.csv:2: pos code: malformed/,
    ],
    [
      'other content than the release of its name',
      'icd10cm_order_2025.txt',
      CONGLOBATA,
      [],
      1,
      /--as icd10cm-2024-10-01-corrected/,
    ],
  ])(
    'with %s says what is wrong and what to do, and leaves nothing behind',
    async (_, name, content, flags, code, words) => {
      const before = await releases()
      const said = await run('import', await put(name, content), ...flags)
      expect(said.stderr).toMatch(words)
      expect(said).toMatchObject({ code, stdout: '' })
      expect(await releases()).toEqual(before)
    },
  )

  test('is no reason to stop where its encoding is another', async () => {
    const file = await put('icd10cm_order_2033.txt', Buffer.from(`\uFEFF${VULGARIS}`, 'utf16le'))
    expect((await run('import', file)).code).toBe(0)
    expect((await run('show', 'L70.0', '--on', '2032-10-01')).stdout).toContain('Acne vulgaris')
  })
})
