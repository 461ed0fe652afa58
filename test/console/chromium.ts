import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Nothing that the browser does by itself, and nothing of it that stays. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--virtual-time-budget=4000',
]

export function hasChromium(): boolean {
  return spawnSync('chromium', ['--version'], { stdio: 'ignore' }).status === 0
}

/** What a page has become once its scripts have run, as HTML. */
export async function domOf(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-chromium-'))
  try {
    const args = [...FLAGS, `--user-data-dir=${folder}`, '--dump-dom', url]
    const { stdout } = await run('chromium', args, { timeout: 60_000, maxBuffer: 32_000_000 })
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
