import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { PAGE, renderEdits } from './render.ts'

test('the page of edits is what the edits say (render it with test/edits/main.ts)', async () => {
  expect(await readFile(PAGE, 'utf8')).toBe(renderEdits())
})
