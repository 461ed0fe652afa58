import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { folderGateway } from './folder.ts'

const putter = fileURLToPath(new URL('./putter.fixture.ts', import.meta.url))

test('a process killed again and again while it puts files leaves only whole ones, and every one it was told of', async () => {
  const outbox = await mkdtemp(join(tmpdir(), 'claimrail-gateway-'))
  try {
    let told = 0
    for (let kills = 0; kills < 5; kills++) {
      const child = spawn(process.execPath, [putter, outbox])
      child.stdout.on('data', (lines) => (told = Math.max(told, ...String(lines).trim().split('\n').map(Number))))
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, 20 + kills * 17))
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    const names = (await readdir(outbox)).filter((name) => !name.startsWith('.'))
    for (const name of names) {
      const bytes = await readFile(join(outbox, name))
      expect(bytes.equals(Buffer.alloc(8_000_000, Number.parseInt(name) % 251))).toBe(true)
    }
    const numbers = names.map((name) => Number.parseInt(name)).sort((a, b) => a - b)
    expect(numbers.slice(0, told)).toEqual(Array.from({ length: told }, (_, i) => i + 1))
    await folderGateway({ outbox }).put('1.837', Buffer.alloc(8_000_000, 1))
  } finally {
    await rm(outbox, { recursive: true })
  }
})
