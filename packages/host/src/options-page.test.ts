import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { renderOptions } from './parse-options.ts'

test('the page of options is what the options say', async () => {
  const page = await readFile(new URL('../../../docs/options.md', import.meta.url), 'utf8')
  expect(page).toContain(renderOptions())
})
