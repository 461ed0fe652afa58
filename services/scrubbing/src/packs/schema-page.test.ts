import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { packJsonSchema } from './schema-page.ts'

it('the JSON Schema in the docs is what packs are read by', async () => {
  const page = await readFile(new URL('../../../../docs/payer-pack.schema.json', import.meta.url), 'utf8')
  expect(JSON.parse(page)).toEqual(packJsonSchema())
})
