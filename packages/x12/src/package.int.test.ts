import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interchange, professional } from './validate/valid-files.fixture.ts'

const home = new URL('../', import.meta.url).pathname
const root = new URL('../../../', import.meta.url).pathname

function run(command: string, args: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  expect(status, `${stdout}${stderr}`).toBe(0)
  return { stdout, stderr }
}

const isSource = (path: string) => !/\/(node_modules|dist)(\/|$)/.test(path)

/** Packs a copy of the package, and unpacks it where a user would install it. */
function install(folder: string): void {
  const copy = join(folder, 'workspace/packages/x12')
  cpSync(home, copy, { recursive: true, filter: isSource })
  for (const file of ['tsconfig.base.json', 'pnpm-workspace.yaml', 'package.json', 'LICENSE']) {
    cpSync(join(root, file), join(folder, 'workspace', file))
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'workspace/node_modules'))
  run('pnpm', ['pack', '--pack-destination', folder], copy)
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'nothing was packed'
  const place = join(folder, 'user/node_modules/@claimrail/x12')
  mkdirSync(place, { recursive: true })
  run('tar', ['xzf', packed, '--strip-components=1', '-C', place], folder)
  writeFileSync(join(folder, 'user/package.json'), '{ "type": "module" }')
}

const program = `import { acknowledge, answerFiles, read837P, show, splitClaims, stream837P, validate } from '@claimrail/x12'
import type { ClaimWriteOptions, ProfessionalClaim, ReadClaim } from '@claimrail/x12'

const numbers: string[] = []
const claims: ReadClaim<ProfessionalClaim>[] = []
for await (const claim of read837P('claims.837')) {
  claims.push(claim)
  numbers.push(claim.patientControlNumber)
  const code: string | undefined = claim.lines[0]?.procedure.code
  // @ts-expect-error: money is a number of cents.
  const charge: string = claim.chargeCents
  if (code === undefined || charge === undefined) throw new Error('no line')
}
let errors = 0
for await (const { findings } of validate('claims.837')) errors += findings.length
let shown = 0
for await (const _ of show('claims.837')) shown++
const { claims: verdicts } = await splitClaims('claims.837')
const { groups } = await acknowledge('claims.837', { date: '2026-04-02' })
const options: ClaimWriteOptions = {
  interchange: {
    controlNumber: 1,
    sender: { qualifier: 'ZZ', id: 'CLINIC' },
    receiver: { qualifier: 'ZZ', id: 'PLAN' },
    date: '2026-04-02',
    time: '08:30',
    usage: 'T',
  },
  group: { controlNumber: 1 },
  transaction: { controlNumber: 1 },
  batch: claims[0]!.batch,
}
let bytes = 0
for await (const chunk of stream837P(claims, options)) bytes += chunk.length
console.log(numbers.join(), errors, shown, verdicts.length, groups[0]?.status, typeof answerFiles, bytes > 1000)
`

describe('the package, packed and installed by itself', () => {
  let folder = ''
  const place = (...names: string[]) => join(folder, 'user/node_modules/@claimrail/x12', ...names)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'x12-alone-'))
    install(folder)
    writeFileSync(join(folder, 'user/claims.837'), interchange(professional))
    writeFileSync(join(folder, 'user/use.ts'), program)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('has no dependency, and imports nothing but Node and its own files', () => {
    const manifest = JSON.parse(readFileSync(place('package.json'), 'utf8')) as Record<string, unknown>
    expect(manifest['dependencies']).toBeUndefined()
    const files = readdirSync(place('dist'), { recursive: true }).map(String)
    const imported = files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => [...readFileSync(place('dist', file), 'utf8').matchAll(/from ["']([^"']+)["']/g)])
      .map(([, name = '']) => name)
    const others = imported.filter(
      (name) => !name.startsWith('.') && !builtinModules.includes(name.replace('node:', '')),
    )
    expect(imported.length).toBeGreaterThan(100)
    expect(others).toEqual([])
  })

  it('brings JavaScript with its types, and nothing that only its makers need', () => {
    expect(readdirSync(place()).toSorted()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json'])
    const files = readdirSync(place('dist'), { recursive: true }).map(String)
    expect(files.filter((file) => /test|fixture|bench|arbitrary/.test(file))).toEqual([])
    expect(files).toContain('index.js')
    expect(files).toContain('index.d.ts')
    expect(readFileSync(place('dist/kernel/delimiters.js'), 'utf8')).toContain('AGFzbQ')
  })

  it('runs, and its types are inferred by a strict program', () => {
    const user = join(folder, 'user')
    const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--verbatimModuleSyntax']
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')]
    const settings = ['--noEmit', '--target', 'ES2024', '--module', 'NodeNext', ...strict, ...types]
    run(join(root, 'node_modules/.bin/tsc'), [...settings, 'use.ts'], user)
    const { stdout, stderr } = run(process.execPath, ['use.ts'], user)
    expect(stderr).toBe('')
    expect(stdout).toBe('PCN0001,PCN0002 0 64 2 A function true\n')
  }, 120_000)
})
