import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimrail } from '../run.fixture.ts'

let folder: string
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'claimrail-codesets-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

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
    const releases = JSON.parse((await run('list', '--json')).stdout)
    expect(JSON.stringify(releases)).toContain('icd10cm-2024-10-01')
    expect(await readdir(join(folder, 'releases'))).toEqual(['icd10cm-2024-10-01.sqlite'])
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
    expect(await readdir(join(folder, 'releases'))).not.toContain('icd10cm-2026-10-01.sqlite')
  })

  test('names the formats that it knows where it does not know a file', async () => {
    const file = join(folder, 'what.txt')
    await writeFile(file, 'nothing that anyone publishes')
    const { code, stderr } = await run('import', file)
    expect(code).toBe(2)
    expect(stderr).toContain('icd10cm')
  })
})
