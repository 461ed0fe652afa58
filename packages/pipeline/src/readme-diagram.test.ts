import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { toMermaid } from './graph.ts'

test("the README's picture is the topology's", async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`mermaid\n${toMermaid()}\`\`\``)
})
