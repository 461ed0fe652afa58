import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interchange, professional } from './validate/valid-files.fixture.ts'

const home = new URL('../', import.meta.url).pathname

/** What a user of the package gets: everything but tests and what tests are made of. */
const isShipped = (path: string) => !/\.(test|fixture)\.ts$|\/arbitrary(\/|$)|\/node_modules|\/bench(\/|$)/.test(path)

describe('the package by itself', () => {
  let folder = ''

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'x12-alone-'))
    cpSync(home, join(folder, 'x12'), { recursive: true, filter: isShipped })
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has no dependency, and imports nothing but Node and its own files', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'x12/package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest['dependencies']).toBeUndefined()
    const files = readdirSync(join(folder, 'x12/src'), { recursive: true }).map(String)
    const imported = files
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(folder, 'x12/src', file), 'utf8').matchAll(/from '([^']+)'/g)])
      .map(([, name = '']) => name)
    const others = imported.filter(
      (name) => !name.startsWith('.') && !builtinModules.includes(name.replace('node:', '')),
    )
    expect(imported.length).toBeGreaterThan(100)
    expect(others).toEqual([])
  })

  it('runs where there is nothing of the workspace', () => {
    writeFileSync(join(folder, 'claims.837'), interchange(professional))
    const code = `import { read837P, validate, acknowledge, answerFiles, show, splitClaims } from './x12/src/index.ts'
const numbers = []
for await (const claim of read837P('claims.837')) numbers.push(claim.patientControlNumber)
let errors = 0
for await (const { findings } of validate('claims.837')) errors += findings.length
let shown = 0
for await (const _ of show('claims.837')) shown++
const { claims } = await splitClaims('claims.837')
const { groups } = await acknowledge('claims.837', { date: '2026-04-02' })
console.log(numbers.join(), errors, shown, claims.length, groups[0].status, typeof answerFiles)`
    writeFileSync(join(folder, 'use.mts'), code)
    const { stdout, stderr } = spawnSync(process.execPath, ['use.mts'], { cwd: folder, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toBe('PCN0001,PCN0002 0 64 2 A function\n')
  })
})
