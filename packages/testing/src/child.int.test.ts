import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { eventually } from './server.ts'

const child = join(import.meta.dirname, 'child.ts')
const program = `
  import { startChild, temporaryFolder } from ${JSON.stringify(child)}
  const folder = await temporaryFolder('orphan')
  const { pid } = await startChild(process.execPath, ['-e', 'setInterval(Date, 1000)'], folder)
  console.log(JSON.stringify({ pid, folder }))
  setInterval(() => undefined, 1000)
`

test('a server goes, folder and all, when the test run that started it is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const started = await new Promise<{ pid: number; folder: string }>((resolve, reject) => {
    parent.once('exit', () => reject(new Error('the parent ended before it had started a server')))
    parent.stdout.once('data', (line: Buffer) =>
      resolve(JSON.parse(line.toString()) as { pid: number; folder: string }),
    )
  })
  expect(runs(started.pid)).toBe(true)
  parent.kill('SIGKILL')
  await eventually(5_000, async () => {
    expect(runs(started.pid)).toBe(false)
    expect(existsSync(started.folder)).toBe(false)
  })
})

/** A killed process may stay listed as a zombie until somebody asks for its exit code; it does not run any more. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync(`/proc/${pid}/stat`) || !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
