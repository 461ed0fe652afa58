import { spawnSync } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { coverage, file837, institutional, lines, openClinic, professional, secondary } from './claims.testing.ts'
import type { Clinic } from './claims.testing.ts'
import { openPayer } from './payer.ts'

const here = spawnSync('x12valid', ['--version'], { stdio: 'ignore' }).status === 0
if (!here) process.stderr.write('x12valid is not on the PATH, answers are not checked by it: pip install pyx12\n')

describe.skipIf(!here)('an independent validator', () => {
  let clinic: Clinic
  let said: string[]
  let names: string[]

  beforeAll(async () => {
    clinic = await openClinic()
    await sendEverything(clinic)
    const shares = { reject: 0.2, deny: 0.3, reverse: 0.3, crossover: 0.5 }
    const behaviour = { seed: '1', shares, twice: true, split: 2, interest: true, mangle: 0.1, pollMs: 10, lateMs: 0 }
    const payer = await openPayer({ dir: clinic.folder, ...behaviour })
    while ((await payer.look()) > 0);
    const work = join(clinic.folder, 'work')
    await mkdir(work)
    for (const [name, text] of await clinic.answers()) await writeFile(join(work, name), text)
    names = (await readdir(work)).filter((name) => !name.startsWith('TA1'))
    const judged = spawnSync('x12valid', names, { cwd: work, encoding: 'utf8', maxBuffer: 64_000_000 })
    said = `${judged.stdout}\n${judged.stderr}`.split('\n')
  })

  afterAll(() => clinic.remove())

  test.each(['835', '999', '277CA'])('accepts every %s', (kind) => {
    const files = names.filter((name) => name.startsWith(kind))
    expect(files.length).toBeGreaterThan(kind === '835' ? 40 : 10)
    expect(files.filter((name) => !said.includes(`${name}: OK`))).toEqual([])
  })
})

async function sendEverything(clinic: Clinic): Promise<void> {
  for (let file = 1; file <= 8; file++) {
    const more = { otherCoverages: [coverage('S', 'GAP')] }
    const claims = Array.from({ length: 8 }, (_, i) =>
      professional(`V${file}X${i}`, { lines: lines(20_000, 777), ...more }),
    )
    await clinic.send(file, ...claims)
  }
  await clinic.send(20, institutional('I1'), institutional('I2'))
  await clinic.send(21, secondary('B1', 10_000, [{ group: 'PR', reason: '2', amountCents: 10_000 }]))
  await clinic.send(22, professional('V1X1', { frequencyCode: '8', payerClaimControlNumber: 'UNKNOWN' }))
  const broken = Buffer.from(file837([professional('W1')], 23)).toString()
  await clinic.put('837-000000023.edi', Buffer.from(broken.replace('CLM*W1*200*', 'CLM*W1*2O0*')))
}
