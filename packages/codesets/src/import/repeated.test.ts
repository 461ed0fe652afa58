import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFile, stat } from 'node:fs/promises'
import { openCodeSets } from '../open-code-sets.ts'
import { releaseNames, releasePath } from '../store/release-file.ts'
import { desk, faultsOf, ORDER, orderLine, type Desk } from './files.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

const NAME = 'icd10cm_order_2025.txt'

test('a file that is imported twice changes nothing the second time', async () => {
  const path = await at.put(NAME, ORDER.join('\n'))
  await at.take([path])
  const file = releasePath(at.dir, 'icd10cm-2024-10-01')
  const before = [await readFile(file), (await stat(file)).mtimeMs]
  expect((await at.take([path])).releases).toMatchObject([{ outcome: 'unchanged' }])
  expect([await readFile(file), (await stat(file)).mtimeMs]).toEqual(before)
  expect(releaseNames(at.dir)).toEqual(['icd10cm-2024-10-01'])
})

test('other content under the same name is refused, and what to do is said', async () => {
  await at.take([await at.put(NAME, ORDER.join('\n'))])
  const other = await at.put(NAME, ORDER.slice(1).join('\n'))
  await expect(at.take([other])).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('--as') })
  const { releases } = await at.take([other], { as: 'icd10cm-2024-10-01-corrected' })
  expect(releases).toMatchObject([{ name: 'icd10cm-2024-10-01-corrected', outcome: 'imported' }])
})

test('a code that stands twice in a file is a broken row', async () => {
  const path = await at.put(NAME, [...ORDER, orderLine(6, 'A000', 1, 'Cholera again')].join('\n'))
  expect(await faultsOf(at.take([path]))).toMatchObject([{ line: 6, code: 'duplicate' }])
})

test('what a file does not speak of stays as it is', async () => {
  const { codes, close } = openCodeSets({ dir: at.dir })
  const before = codes.lookup('modifier', '25', '2026-11-01')
  close()
  const row = (code: string) => `   ${code},0010,7,Words,Words`
  await at.take([
    await at.put('HCPC2026_OCT_ANWEB.csv', `HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION\n${row('A1')}\n`),
  ])
  const after = openCodeSets({ dir: at.dir })
  expect(after.codes.lookup('modifier', '25', '2026-11-01')).toEqual(before)
  expect(after.codes.lookup('modifier', 'A1', '2026-11-01')?.release).toBe('hcpcs-2026-10-01')
  expect(after.codes.isComplete('modifier', '2026-11-01')).toBe(false)
  after.close()
})
