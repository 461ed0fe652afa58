import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXIT } from './run-process.ts'

const FIXTURE = fileURLToPath(new URL('run-process.fixture.ts', import.meta.url))

let dataDir = ''
let child: ChildProcess | undefined
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'claimrail-host-'))))
afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

/** A process of the fixture; `output` is what it has printed so far. */
function start(way: string, environment: Record<string, string> = {}) {
  const env = {
    ...process.env,
    CLAIMRAIL_DATA_DIR: dataDir,
    CLAIMRAIL_HEALTH_PORT: '0',
    CLAIMRAIL_PARTITIONS: '2',
    ...environment,
  }
  const started = spawn(process.execPath, [FIXTURE, way], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  let output = ''
  started.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const exit = new Promise<number | null>((resolve) => started.once('exit', resolve))
  const says = async (what: string) => {
    const end = Date.now() + 15_000
    while (!output.includes(what)) {
      if (Date.now() > end) throw new Error(`the process did not say ${what}, but:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  return { exit, says, kill: (signal: NodeJS.Signals) => started.kill(signal), output: () => output }
}

describe('a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 after %s, having stopped everything', async (signal) => {
    const { exit, says, kill, output } = start('well')
    await says('host.started')
    kill(signal)
    expect(await exit).toBe(EXIT.clean)
    expect(output()).toMatch(/"event":"host.stopping","signal":"SIG/)
    expect(output()).toMatch(/"event":"host.stopped","seconds":[\d.e-]+,"clean":true/)
  })

  it('is stopped gracefully also while it starts', async () => {
    const { exit, kill } = start('well')
    await new Promise((resolve) => setTimeout(resolve, 400))
    kill('SIGTERM')
    // Before its handlers are there, the signal itself ends it.
    expect([EXIT.clean, null]).toContain(await exit)
  })

  it('ends hard when stopping takes longer than it may', async () => {
    const { exit, says, kill, output } = start('slowToStop', { CLAIMRAIL_STOP_SECONDS: '1' })
    await says('host.started')
    const began = performance.now()
    kill('SIGTERM')
    expect(await exit).toBe(EXIT.notInTime)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(output()).toContain('"clean":false')
  })

  it('ends at once with the second signal', async () => {
    const { exit, says, kill } = start('slowToStop', { CLAIMRAIL_STOP_SECONDS: '60' })
    await says('host.started')
    kill('SIGTERM')
    await says('host.stopping')
    kill('SIGINT')
    expect(await exit).toBe(EXIT.interrupted)
  })

  it.each([
    ['uncaught', 'TypeError'],
    ['unhandled', 'RangeError'],
    ['failing', 'SyntaxError'],
  ])('ends with %s errors and says their code and place, never their words', async (way, code) => {
    const { exit, output } = start(way)
    expect(await exit).toBe(EXIT.crashed)
    expect(output()).toMatch(new RegExp(`"event":"host.crashed","code":"${code}","where":"run-process.fixture.ts:`))
    expect(output()).not.toContain('Jane')
  })

  it('does not start with options that can not be used, and says which', async () => {
    const { exit, output } = start('well', { CLAIMRAIL_PARTITIONS: 'many' })
    expect(await exit).toBe(EXIT.options)
    expect(output()).toContain('CLAIMRAIL_PARTITIONS')
    expect(output()).not.toContain('many')
  })
})
