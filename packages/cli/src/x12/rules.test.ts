import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FORMATS, importFiles } from '@claimrail/codesets'
import { rulesFrom } from './rules.ts'

let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'claimrail-x12-rules-'))
  const codes = ['code,description', ...[19, 20, 21, 464].map((code) => `${code},ours`)].join('\n')
  await writeFile(join(dir, 'claim-status.csv'), codes)
  const procedures = ['00001 0DTJ4ZZ 1 appendix out             ', '00002 0DTJ    0 appendix                ']
  await writeFile(
    join(dir, 'icd10pcs_order_2026.txt'),
    procedures.map((line) => `${line.padEnd(77)}${line}\n`).join(''),
  )
  const files = ['claim-status.csv', 'icd10pcs_order_2026.txt'].map((name) => join(dir, name))
  await importFiles(files, { dir: join(dir, 'releases'), formats: FORMATS, from: '2025-10-01', complete: true })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const verdictOf = (flags: Parameters<typeof rulesFrom>[0], ...asked: ['claimStatus' | 'inpatientProcedure', string]) =>
  rulesFrom(flags).lookup?.verdict(...asked, '2026-03-01')

it('claim status codes and inpatient procedures are looked up when a release of them is there', () => {
  const flags = { codesetsDir: join(dir, 'releases') }
  expect(verdictOf(flags, 'claimStatus', '464')).toBe('valid')
  expect(verdictOf(flags, 'claimStatus', '999')).toBe('unknown')
  expect(verdictOf(flags, 'inpatientProcedure', '0DTJ4ZZ')).toBe('valid')
  expect(verdictOf(flags, 'inpatientProcedure', '0DTJ4Z9')).toBe('unknown')
})

it('without one there is no verdict', () => {
  expect(verdictOf({ codes: true }, 'claimStatus', '999')).toBe('noData')
  expect(verdictOf({ codes: true }, 'claimStatus', '464')).toBe('valid')
  expect(verdictOf({ codes: true }, 'inpatientProcedure', '0DTJ4Z9')).toBe('noData')
  expect(rulesFrom({}).lookup).toBeUndefined()
})
