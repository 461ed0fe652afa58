import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PAGE, renderErrors } from './render.ts'
import { WORK_ITEMS } from './work-items.ts'

const SERVICES = join(import.meta.dirname, '../../services')

test('the page of errors is what the catalogues say', async () => {
  expect(await readFile(PAGE, 'utf8')).toBe(renderErrors())
})

describe.each(Object.entries(WORK_ITEMS))('the work items of %s', (service, rows) => {
  test('are all on the page, and no others', async () => {
    const used = codesIn(await sourceOf(service))
    expect([...used].sort()).toEqual([...new Set(rows.map(({ code }) => code))].sort())
  })

  test('are told in the sentences of the source', async () => {
    const source = await sourceOf(service)
    for (const { reason, fix } of rows) {
      expect(source).toContain(reason)
      expect(source).toContain(fix)
    }
  })
})

async function sourceOf(service: string): Promise<string> {
  const folder = join(SERVICES, service, 'src')
  const files = await readdir(folder, { recursive: true })
  const own = files.filter((file) => file.endsWith('.ts') && !/\.(test|testing|fixture)\.ts$/.test(file))
  return own.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}

/** The codes that stand behind `code:`; what a template fills in becomes a `*`. */
function codesIn(source: string): Set<string> {
  const lines = source.match(/^\s*code: .*$/gm) ?? []
  const quoted = lines.flatMap((line) => line.match(/'[^']+'|`[^`]+`/g) ?? [])
  const codes = quoted.map((text) => text.slice(1, -1).replace(/\$\{[^}]+\}/g, '*'))
  return new Set(codes.filter((code) => /^[A-Za-z]+\.[a-z*-]+$/.test(code)))
}
