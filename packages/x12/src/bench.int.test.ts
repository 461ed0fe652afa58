import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const main = fileURLToPath(new URL('../bench/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'x12-bench-'))
afterAll(() => rmSync(folder, { recursive: true }))

const bench = (...given: string[]) => spawnSync(process.execPath, [main, ...given], { encoding: 'utf8' })

interface Figures {
  readonly rows: readonly { name: string; claimsPerSecond: number; multiples: readonly { least: number }[] }[]
  readonly memory: readonly { name: string; peaks: readonly { claims: number; megabytes: number }[] }[]
  readonly leftOut: readonly string[]
}

describe('the bench', () => {
  it('times writing and the peers that are here beside the floor, and measures memory', () => {
    const file = join(folder, 'figures.json')
    const only = '835 writing,835 validated,835 node-x12,835 x12-parser,835 pyx12,memory typed'
    const run = bench('--claims', '20', '--turns', '2', '--only', only, '--json', file)
    expect(run.status, run.stderr).toBe(0)
    const { rows, memory, leftOut } = JSON.parse(readFileSync(file, 'utf8')) as Figures
    const has = (name: RegExp) => rows.some((row) => name.test(row.name))
    expect([/^floor: naive split/, /^join of/, /^JSON.parse/].map(has)).toEqual([true, true, true])
    expect([/^validated/, /^writing, not checked/, /^writing, checked/].map(has)).toEqual([true, true, true])
    expect([/^node-x12 .*stream/, /^x12-parser .*stream/].map(has)).toEqual([true, true])
    expect(has(/^pyx12 .*validated/)).toBe(!leftOut.some((reason) => reason.startsWith('pyx12')))
    expect(rows[0]!.multiples[0]!.least).toBe(1)
    expect(rows.filter(({ claimsPerSecond }) => !(claimsPerSecond > 0 && claimsPerSecond < Infinity))).toEqual([])
    expect(memory[0]!.peaks.map(({ claims }) => claims)).toEqual([2, 20, 100])
    expect(memory[0]!.peaks.every(({ megabytes }) => megabytes > 20)).toBe(true)
    for (const { name } of rows) expect(run.stdout).toContain(`| ${name}`)
  })

  it('says what it can be asked, and refuses what it does not know', () => {
    expect(bench('--help').stdout).toContain('--floor-node PATH')
    expect(bench('--claims', 'many').status).toBe(1)
    expect(bench('--floor-node', join(folder, 'no-node')).stderr).toContain('is not a Node that runs')
  })
})
