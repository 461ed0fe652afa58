import { afterEach, beforeEach, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { releaseNames } from '../store/release-file.ts'
import { openCodeSets } from '../open-code-sets.ts'
import { desk, faultsOf, ORDER, type Desk } from './files.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

const cut = `${ORDER.join('\r\n')}\r\n00006 M2552`

test('a file that breaks off in mid-row is refused whole, with the line and the field', async () => {
  const path = await at.put('icd10cm_order_2025.txt', cut)
  const faults = await faultsOf(at.take([path]))
  expect(faults).toEqual([{ shown: 'icd10cm_order_2025.txt', line: 6, code: 'truncated', field: 'code' }])
  expect(releaseNames(at.dir)).toEqual([])
})

test('its good rows are taken when they are asked for', async () => {
  const path = await at.put('icd10cm_order_2025.txt', cut)
  const { releases } = await at.take([path], { acceptGoodRows: true })
  expect(releases[0]?.sources).toMatchObject([{ rows: 5, faults: 1 }])
  const { codes, close } = openCodeSets({ dir: at.dir })
  expect(codes.lookup('icd10cm', 'M25.511', '2025-01-01')?.facts.side).toBe('right')
  close()
})

test.each([5, 14, 16, 40])('wherever the row is cut, here after %i characters, it is no row', async (length) => {
  const [first = '', ...rest] = ORDER
  const path = await at.put('icd10cm_order_2025.txt', [...rest, first.slice(0, length)].join('\n'))
  expect(await faultsOf(at.take([path]))).toMatchObject([{ line: 5 }])
})

test('a .gz that breaks off is said to be broken', async () => {
  const packed = gzipSync(ORDER.join('\n'))
  const path = await at.put('icd10cm_order_2025.txt.gz', packed.subarray(0, packed.length - 12))
  await expect(at.take([path])).rejects.toMatchObject({ code: 'packing' })
})

test('XML that breaks off is refused at the line', async () => {
  const xml =
    '<?xml version="1.0"?>\n<ICD10CM.tabular>\n<version>2017</version>\n<chapter><name>1</name>\n<section id="A00-A09">'
  const path = await at.put('tabular.xml', xml)
  expect(await faultsOf(at.take([path]))).toMatchObject([{ code: 'truncated', field: 'ICD10CM.tabular' }])
})

test('a quote that is never closed does not swallow the rest', async () => {
  const path = await at.put('pos.csv', 'pos_code,pos_name\n11,Office\n12,"Home\n')
  expect(await faultsOf(at.take([path], { from: '2024-01-01' }))).toMatchObject([{ line: 3, code: 'truncated' }])
})
