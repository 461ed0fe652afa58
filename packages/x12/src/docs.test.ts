import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { partnerRulesOf } from './index.ts'

const docs = new URL('../../../docs/x12/', import.meta.url)
const index = new URL('./index.ts', import.meta.url)

interface Block {
  readonly language: string
  readonly name: string
  readonly text: string
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(new URL(page, docs), 'utf8')
  return [...text.matchAll(/```(\w+) ?(\S*)\n([\s\S]*?)```/g)].map(([, language = '', name = '', body = '']) => ({
    language,
    name,
    text: body,
  }))
}

/** Runs the code of a page in a folder that has its files. */
function run(blocks: readonly Block[], code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'x12-docs-'))
  try {
    for (const { language, name, text } of blocks) if (language === 'edi') writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, 'example.mts'), code.replaceAll('@claimrail/x12', index.href))
    const { stdout, stderr } = spawnSync(process.execPath, ['example.mts'], { cwd: folder, encoding: 'utf8' })
    return stderr === '' ? stdout : stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const pages = readdirSync(docs).filter((page) => blocksOf(page).some(({ language }) => language === 'ts'))

describe('examples of the docs', () => {
  it.each(pages)('%s prints what it says', { timeout: 60_000 }, (page) => {
    const blocks = blocksOf(page)
    const code = blocks.find(({ language }) => language === 'ts')!.text
    expect(run(blocks, code)).toBe(blocks.find(({ language }) => language === 'text')!.text)
  })

  it('the README of the package runs as it stands', { timeout: 60_000 }, () => {
    const blocks = blocksOf('837p.md')
    const readme = blocksOf('../../packages/x12/README.md')
    const examples = readme.filter(({ language }) => language === 'ts')
    const results = readme.filter(({ language }) => language === 'text')
    expect(examples.length).toBeGreaterThan(1)
    expect(examples.map(({ text }) => run(blocks, text))).toEqual(results.map(({ text }) => text))
  })

  it('there is one for each transaction that is read and written', () => {
    expect(pages).toEqual(expect.arrayContaining(['837p.md', '837i.md', '835.md', '999.md', 'ta1.md', '277ca.md']))
  })

  it('the rules of a partner can be used', () => {
    const json = blocksOf('README.md').find(({ language }) => language === 'json')!.text
    expect(partnerRulesOf(JSON.parse(json)).rules).toHaveLength(3)
  })
})
