import { afterEach, beforeEach, expect, test } from 'vitest'
import { desk, faultsOf, ORDER, type Desk } from './files.testing.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

test('a file of one fiscal year is not taken for another', async () => {
  const path = await at.put('icd10cm_order_2025.txt', ORDER.join('\n'))
  await expect(at.take([path], { from: '2025-10-01' })).rejects.toMatchObject({ code: 'year' })
})

test('its update of April is', async () => {
  const path = await at.put('icd10cm_order_2025.txt', ORDER.join('\n'))
  const { releases } = await at.take([path], { from: '2025-04-01' })
  expect(releases).toMatchObject([{ name: 'icd10cm-2025-04-01', to: '2025-09-30' }])
})

test.each([
  ['icd10cm_order_2025.txt', 'icd10cm-2024-10-01', '2024-10-01', '2025-09-30'],
  ['icd10cm-order-April-2025.txt', 'icd10cm-2025-04-01', '2025-04-01', '2025-09-30'],
])('the name %s says the release', async (name, release, from, to) => {
  const path = await at.put(name, ORDER.join('\n'))
  expect((await at.take([path])).releases).toMatchObject([{ name: release, from, to }])
})

test('a file that says no year must be given one', async () => {
  const path = await at.put('order.txt', ORDER.join('\n'))
  await expect(at.take([path])).rejects.toMatchObject({ code: 'undated' })
})

test('a row of a year that can not be is broken', async () => {
  const path = await at.put(
    'carc.csv',
    'Code,Description,Start Date,Last Modified,Stop Date\n1,Deductible,01/01/9195,,\n2,Coinsurance,13/45/1995,,\n',
  )
  const faults = await faultsOf(at.take([path], { from: '2026-01-01' }))
  expect(faults).toMatchObject([
    { line: 2, code: 'date', field: 'start date' },
    { line: 3, code: 'date', field: 'start date' },
  ])
})

test('so is one that ends before it begins', async () => {
  const path = await at.put('carc.csv', 'Code,Description,Start Date,Stop Date\n1,Deductible,01/01/1995,01/01/1990\n')
  expect(await faultsOf(at.take([path], { from: '2026-01-01' }))).toMatchObject([{ code: 'date', field: 'stop date' }])
})
