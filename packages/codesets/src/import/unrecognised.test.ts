import { afterEach, beforeEach, expect, test } from 'vitest'
import { dirname } from 'node:path'
import { desk, ORDER, zipOf, type Desk } from './files.testing.ts'
import { releaseNames } from '../store/release-file.ts'
import { FORMATS } from './formats/all.ts'

let at: Desk
beforeEach(async () => (at = await desk()))
afterEach(() => at.clear())

test('a file of no known format is refused with a list of those that are', async () => {
  const path = await at.put('letter.txt', 'Dear doctor,\n')
  const refused = await at.take([path]).catch((error: Error) => error.message)
  for (const { name } of FORMATS) expect(refused).toContain(name)
})

test.each<[string, string, string | Buffer, RegExp]>([
  ['an empty file', 'icd10cm_order_2025.txt', '', /^icd10cm_order_2025.txt is empty; fetch it again$/],
  ['a web page', 'codes.csv', '\uFEFF\r\n<!DOCTYPE html>\n<html>', /is a web page, not the file itself; open the link/],
  ['a PDF', 'codes.csv', '%PDF-1.7\n', /is a PDF; fetch the table itself/],
  ['an old workbook', 'codes.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old workbook .* save it as .xlsx/],
  ['an archive of another kind', 'codes.rar', 'Rar!\x1a', /unpack it and give the files in it/],
])('%s is said to be what it is, and what to do', async (_, name, content, message) => {
  await expect(at.take([await at.put(name, content)])).rejects.toMatchObject({
    code: 'unrecognised',
    message: expect.stringMatching(message),
  })
})

test('so is what stands in an archive', async () => {
  const path = await at.put(
    'files.zip',
    zipOf({ 'old.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.html': '<html>' }),
  )
  await expect(at.take([path])).rejects.toMatchObject({
    message: expect.stringMatching(/files.zip\/old.xls is an old workbook[^]*files.zip\/a.html is a web page/),
  })
})

test('an archive that is locked with a password says so, and nothing is written', async () => {
  const path = await at.put('files.zip', zipOf({ 'icd10cm_order_2025.txt': ORDER.join('\n') }, 1))
  await expect(at.take([path])).rejects.toMatchObject({
    code: 'packing',
    message: expect.stringContaining('locked with a password; unpack it'),
  })
  expect(releaseNames(at.dir)).toEqual([])
})

test('an archive in an archive is opened, down to the third', async () => {
  const order = zipOf({ 'icd10cm_order_2025.txt': ORDER.join('\n') })
  const { releases } = await at.take([await at.put('a.zip', zipOf({ 'b.zip': order }))])
  expect(releases[0]?.sources).toMatchObject([{ shown: 'a.zip/b.zip/icd10cm_order_2025.txt', rows: 5 }])
  const deep = zipOf({ 'b.zip': zipOf({ 'c.zip': zipOf({ 'd.zip': order }) }) })
  await expect(at.take([await at.put('deep.zip', deep)])).rejects.toMatchObject({ code: 'unrecognised' })
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
