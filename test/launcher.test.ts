import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { describe, expect, test } from 'vitest'

const launcher = join(import.meta.dirname, '../bin/with-node24.mjs')

describe('the launcher', () => {
  test('runs on Node 24 and leaves standard output to what it runs', async () => {
    const { stdout, code } = await launch('node', '-p', 'process.versions.node')
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(Number.parseInt(stdout)).toBeGreaterThanOrEqual(24)
    expect(code).toBe(0)
  })

  test('hands arguments on as they are, after the -- that npm users type', async () => {
    const { stdout } = await launch('node', '--', '-p', 'JSON.stringify(process.argv.slice(1))', 'two words', '--json')
    expect(JSON.parse(stdout)).toEqual(['two words', '--json'])
  })

  test('ends with the exit code of what it ran', async () => {
    expect((await launch('node', '-e', 'process.exit(7)')).code).toBe(7)
  })

  test('keeps the experimental warning of node:sqlite from the user', async () => {
    const { stderr } = await launch('node', '-e', 'require("node:sqlite")')
    expect(stderr).toBe('')
  })

  test('names its verbs when it is given none that it knows', async () => {
    const { stderr, code } = await launch('dmeo')
    expect(stderr).toContain('demo|start|claimrail|test')
    expect(code).toBe(2)
  })

  test('passes SIGTERM on and waits for the end of what it ran', async () => {
    const program = `process.on('SIGTERM', () => setTimeout(() => process.exit(9), 200)); console.log('up'); setInterval(Date, 1000)`
    const child = spawn(process.execPath, [launcher, 'node', '-e', program])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(9)
  })
})

async function launch(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  const child = spawn(process.execPath, [launcher, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, code: code as number }
}
