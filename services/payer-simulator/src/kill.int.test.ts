import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lines, openClinic, professional, type Clinic } from './claims.testing.ts'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const BEHAVIOUR = [
  '--seed',
  '3',
  '--twice',
  '--split',
  '2',
  '--late',
  '150',
  '--reverse',
  '0.3',
  '--deny',
  '0.2',
  '--plb',
]
const FILES = 40
const KILLS = 5

test('a payer that is killed again and again writes the files of one that was not', async () => {
  const [calm, rough] = [await openClinic(), await openClinic()]
  try {
    for (const clinic of [calm, rough]) await sendAll(clinic)
    await ended(startProcess(calm, '--once'))
    const expected = await calm.answers()
    expect(expected.size).toBeGreaterThan(FILES * 8)
    for (let kills = 1; kills <= KILLS; kills++) {
      const payer = startProcess(rough)
      const enough = (expected.size * kills) / (KILLS + 2) + kills
      while ((await rough.answered()) < enough) await pause(5)
      payer.kill('SIGKILL')
      await ended(payer)
      expect(await rough.answered()).toBeLessThan(expected.size)
    }
    expect(await ended(startProcess(rough, '--once'))).toBe(0)
    expect(await rough.answers()).toEqual(expected)
  } finally {
    await Promise.all([calm.remove(), rough.remove()])
  }
})

test('it stops within its time when it is told to, and says what it did', async () => {
  const clinic = await openClinic()
  try {
    await clinic.send(1, professional('A1'))
    const payer = startProcess(clinic, '--json')
    let said = ''
    payer.stdout?.on('data', (text) => (said += String(text)))
    while ((await clinic.answers()).size < 6) await pause(20)
    payer.kill('SIGTERM')
    expect(await ended(payer)).toBe(0)
    expect(JSON.parse(said)).toMatchObject({ files: 1, claims: 1 })
  } finally {
    await clinic.remove()
  }
})

test.each([
  [['--split', '0'], '--split takes a whole number from 1'],
  [['--deny', '2'], '--deny takes a number from 0 to 1'],
  [['--nonsense'], '--nonsense'],
])('it refuses %s and names what it takes', async (args, words) => {
  const clinic = await openClinic()
  try {
    const payer = startProcess(clinic, ...args)
    let said = ''
    payer.stderr?.on('data', (text) => (said += String(text)))
    expect(await ended(payer)).toBe(2)
    expect(said).toContain(words)
  } finally {
    await clinic.remove()
  }
})

async function sendAll(clinic: Clinic): Promise<void> {
  for (let file = 1; file <= FILES; file++) {
    const claims = Array.from({ length: 4 }, (_, i) => professional(`K${file}X${i}`, { lines: lines(10_000 + i, 777) }))
    await clinic.send(file, ...claims)
  }
}

function startProcess(clinic: Clinic, ...more: string[]): ChildProcess {
  const env = { CLAIMRAIL_HEALTH_PORT: '0', CLAIMRAIL_POLL_MS: '20', CLAIMRAIL_LOG_LEVEL: 'error' }
  return spawn(process.execPath, [MAIN, '--dir', clinic.folder, ...BEHAVIOUR, ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
