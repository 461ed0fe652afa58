import { afterEach, beforeEach, expect, test } from 'vitest'
import { dirname } from 'node:path'
import { desk, ORDER, zipOf, type Desk } from './files.testing.ts'
import { FORMATS } from './formats/all.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

test('a file of no known format is refused with a list of those that are', async () => {
  const path = await at.put('letter.txt', 'Dear doctor,\n')
  const refused = await at.take([path]).catch((error: Error) => error.message)
  for (const { name } of FORMATS) expect(refused).toContain(name)
})

test('an empty file is one', async () => {
  await expect(at.take([await at.put('icd10cm_order_2025.txt', '')])).rejects.toMatchObject({ code: 'unrecognised' })
})

test('a heading without rows is empty', async () => {
  const path = await at.put('pos.csv', 'pos_code,pos_name\n')
  await expect(at.take([path], { from: '2026-01-01' })).rejects.toMatchObject({ code: 'empty' })
})

test('a file that is not there is said to be so', async () => {
  await expect(at.take(['/nowhere/file.txt'])).rejects.toMatchObject({ code: 'file' })
})

test('a folder is no file', async () => {
  await expect(at.take([dirname(await at.put('a', ''))])).rejects.toMatchObject({ code: 'file' })
})

test('what calls itself a .zip and is none', async () => {
  await expect(at.take([await at.put('a.zip', 'PK and then nothing')])).rejects.toMatchObject({ code: 'packing' })
})

test('an archive without the expected entry', async () => {
  const path = await at.put('files.zip', zipOf({ 'readme.txt': 'nothing to see' }))
  await expect(at.take([path])).rejects.toMatchObject({
    code: 'unrecognised',
    message: expect.stringContaining('nothing in'),
  })
})

test('an archive with more than it: the rest is left alone, and named', async () => {
  const path = await at.put('files.zip', zipOf({ 'readme.txt': 'nothing', 'icd10cm_order_2025.txt': ORDER.join('\n') }))
  const { releases, leftAlone } = await at.take([path])
  expect(releases[0]?.sources).toMatchObject([{ shown: 'files.zip/icd10cm_order_2025.txt', rows: 5 }])
  expect(leftAlone).toEqual(['files.zip/readme.txt'])
})

test('a format that is none', async () => {
  const path = await at.put('letter.txt', 'Dear doctor,\n')
  await expect(at.take([path], { format: 'letters' })).rejects.toMatchObject({ code: 'unrecognised' })
})
