import { Buffer } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acknowledge, answerFiles, read837I, read837P, read999, readRemittances } from './index.ts'
import { write835, write837I, write837P, write999 } from './index.ts'
import { answerFaults, envelopeFaults } from './validate/answer-faults.fixture.ts'
import { claimFaults } from './validate/claim-faults.fixture.ts'
import { acknowledgment, institutional, interchange, professional } from './validate/valid-files.fixture.ts'
import { remittance, validFiles } from './validate/valid-files.fixture.ts'

const here = spawnSync('x12valid', ['--version'], { stdio: 'ignore' }).status === 0
if (!here) process.stderr.write('x12valid is not on the PATH, what is written is not judged by it: pip install pyx12\n')

const date = '2026-04-02'
const options = {
  interchange: {
    controlNumber: 900,
    sender: { qualifier: 'ZZ', id: 'CLINIC' },
    receiver: { qualifier: 'ZZ', id: 'PLAN' },
    date,
    time: '08:30',
    usage: 'T' as const,
  },
  group: { controlNumber: 9 },
  transaction: { controlNumber: 1 },
  lineEnding: '\n' as const,
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

/** pyx12 has no maps for X222A2 and X223A3. */
const known = (implementation: string) => ({ ...options, transaction: { controlNumber: 1, implementation } })

/** Every valid file read and written anew. */
async function rewritten(): Promise<[string, Uint8Array][]> {
  const bytes = (file: typeof professional) => Buffer.from(interchange(file))
  const [claims, stays] = [await all(read837P(bytes(professional))), await all(read837I(bytes(institutional)))]
  return [
    ['837P', write837P(claims, { ...known('005010X222A1'), batch: claims[0]!.batch })],
    ['837I', write837I(stays, { ...known('005010X223A2'), batch: stays[0]!.batch })],
    ['835', write835(await all(readRemittances(bytes(remittance))), options)],
    ['999', write999(await all(read999(bytes(acknowledgment))), options)],
  ]
}

/** The answers to a file, with claims refused alone and with whole transactions refused. */
async function answersTo(name: string, text: string): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = []
  for (const scope of ['claim', 'transaction'] as const) {
    const answers = await acknowledge(Buffer.from(text), { date, scope })
    const how = { ...options, interchange: { ...options.interchange, ...answers.sides }, referenceId: 'ANSWER1' }
    const { ta1, implementation, claims } = answerFiles(answers, how)
    if (ta1) files.push([`TA1 ${scope} ${name}`, ta1])
    if (implementation) files.push([`999 ${scope} ${name}`, implementation])
    if (claims) files.push([`277CA ${scope} ${name}`, claims])
  }
  return files
}

/** Many faults have the same answer. */
function withoutCopies(files: readonly [string, Uint8Array][]): [string, Uint8Array][] {
  const byContent = new Map(files.map((file) => [Buffer.from(file[1]).toString('latin1'), file]))
  return [...byContent.values()]
}

describe.skipIf(!here)('pyx12 accepts what is written', () => {
  let folder = ''
  let files: [string, Uint8Array][] = []
  let said: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'x12valid-'))
    files = await rewritten()
    for (const file of validFiles) files.push(...(await answersTo(file.name, interchange(file))))
    for (const { name, text } of [...claimFaults, ...answerFaults, ...envelopeFaults])
      files.push(...(await answersTo(name, text)))
    files = withoutCopies(files)
    files.forEach(([, bytes], place) => writeFileSync(join(folder, `${place}.edi`), bytes))
    const names = files.map((_, place) => `${place}.edi`)
    const judged = spawnSync('x12valid', names, { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 })
    said = `${judged.stdout}\n${judged.stderr}`.split('\n')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['837P', 1],
    ['837I', 1],
    ['835', 1],
    ['999', 1],
    ['TA1', 1],
    ['277CA', 1],
  ])('%s', (kind, least) => {
    const own = files.flatMap(([name], place) => (name.startsWith(kind) ? [{ name, place }] : []))
    expect(own.length).toBeGreaterThanOrEqual(least)
    expect(own.filter(({ place }) => !said.includes(`${place}.edi: OK`)).map(({ name }) => name)).toEqual([])
  })
})
