import { spawn } from 'node:child_process'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, 'main.ts')

type Said = { code: number | null; stdout: string; stderr: string }

/** Runs the command as people do. */
export function claimrail(...args: string[]): Promise<Said> {
  return claimrailIn(undefined, ...args)
}

/** The same from a folder of its own. */
export function claimrailIn(folder: string | undefined, ...args: string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const said: Said = { code: null, stdout: '', stderr: '' }
    child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...said, code }))
  })
}
