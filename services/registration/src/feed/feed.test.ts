import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VISIT, hl7Message } from '../example.fixture.ts'
import { CLAIM, VISIT_RESOURCES, bundle } from '../fhir.fixture.ts'
import { openRig, type Rig } from '../intake/rig.fixture.ts'
import { quarantineIn } from '../intake/quarantine.ts'
import { feedFiles, type FeedOptions, type FeedProgress } from './feed.ts'

let rig: Rig
let folder: string
beforeEach(async () => {
  rig = await openRig()
  folder = await mkdtemp(join(tmpdir(), 'feed-'))
})
afterEach(async () => {
  await rig.close()
  await rm(folder, { recursive: true, force: true })
})

const visit = (visitNumber: string) => JSON.stringify({ ...VISIT, visitNumber })

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function feed(paths: readonly string[], options: Partial<FeedOptions> = {}) {
  const progress: FeedProgress[] = []
  const refusalsFile = join(folder, '.refused.ndjson')
  const all = { quarantine: quarantineIn(rig.quarantineDir), refusalsFile, ...options }
  const summary = await feedFiles(paths, rig.receive, (one) => void progress.push(one), all)
  const rows = (await readFile(refusalsFile, 'utf8')).split('\n').filter(Boolean)
  return { summary, progress, refused: rows.map((row) => JSON.parse(row) as Record<string, unknown>) }
}

test('a folder of every format is fed, told apart by content and not by name', async () => {
  await file('a.txt', hl7Message('ADT^A04'))
  await file('b', `${visit('V1')}\n${visit('V2')}\n`)
  await file('c.dat', JSON.stringify(bundle(), undefined, 2))
  await file('d.json', JSON.stringify(bundle([CLAIM], { id: 'b-2' })))
  await mkdir(join(folder, 'below'))
  await file(
    'below/e',
    `\ufeff${hl7Message('ADT^A03', [], { id: 'M9' }).replaceAll('\r', '\r\n')}\r\n${hl7Message('ADT^A08')}`,
  )
  const { summary, progress } = await feed([folder])
  expect(summary).toMatchObject({ files: 5, messages: 7, refused: 0, bytes: summary.totalBytes })
  expect((await rig.received()).map(({ messageId }) => messageId).sort()).toEqual(
    ['M9', 'MSG1', 'MSG1', 'b-1', 'b-2', 'm-1', 'm-1'].sort(),
  )
  expect(progress.at(-1)).toMatchObject({ filesDone: 5, messages: 7, bytes: summary.totalBytes })
})

test('bulk files join over each other, in any order, in bounded memory', async () => {
  const paths = []
  for (const [i, resource] of [CLAIM, ...VISIT_RESOURCES].entries()) {
    paths.push(await file(`${i}-${resource.resourceType}.ndjson`, `${JSON.stringify(resource)}\n`))
  }
  const { summary } = await feed(paths)
  expect(summary).toMatchObject({ messages: 1, refused: 0 })
  const [message] = await rig.received()
  expect(message?.parts.patient?.recordNumber).toBe('MR1')
  expect(message?.charges).toHaveLength(1)
})

test('a Bundle of organizations fed before is known to the encounters that name it', async () => {
  const isVisit = (type: string) => type === 'Encounter' || type === 'Claim'
  const { entry, ...envelope } = bundle()
  const masters = entry.filter(({ resource }) => !isVisit(resource.resourceType))
  const visits = entry.filter(({ resource }) => isVisit(resource.resourceType))
  const paths = [
    await file('masters.json', JSON.stringify({ ...envelope, entry: masters })),
    await file('visits.json', JSON.stringify({ ...envelope, entry: visits })),
  ]
  const { summary } = await feed(paths)
  expect(summary).toMatchObject({ messages: 1, refused: 0 })
  expect((await rig.received())[0]?.parts.billingProvider?.name).toBe('North Clinic')
})

test('what is refused is listed with file and line or message, and its bytes are kept', async () => {
  const lines = await file('lines.ndjson', `${visit('V1').slice(0, 30)}\n${visit('V2')}\n\n{"sourceSystem":7}\n`)
  const messages = await file('m.hl7', `${hl7Message('ADT^A04')}\r${hl7Message('ADT^A08').replaceAll('A08', 'A40')}`)
  const cut = await file('cut.json', JSON.stringify(bundle(), undefined, 2).slice(0, 500))
  const noise = await file('noise.bin', Buffer.alloc(100_000, 0xfe))
  const bulk = await file(
    'bulk.ndjson',
    `\n${JSON.stringify({ resourceType: 'ChargeItem', context: { reference: 'Encounter/none' } })}\n`,
  )
  const { summary, refused } = await feed([lines, messages, cut, noise, bulk])
  expect(summary).toMatchObject({ files: 5, messages: 2, refused: 6 })
  expect(summary.refusedByCode).toEqual({
    'not-json': 2,
    'wrong-type': 1,
    'unsupported-event': 1,
    'unsupported-type': 1,
    'no-encounter': 1,
  })
  expect(refused.map(({ file, line, message, code }) => [file, line, message, code])).toEqual([
    [lines, 1, undefined, 'not-json'],
    [lines, 4, undefined, 'wrong-type'],
    [messages, undefined, 2, 'unsupported-event'],
    [cut, undefined, undefined, 'not-json'],
    [noise, undefined, undefined, 'unsupported-type'],
    [bulk, 2, undefined, 'no-encounter'],
  ])
  const kept = await rig.kept()
  for (const { quarantine } of refused) expect(kept.has(`${String(quarantine)}.bin`)).toBe(true)
})

test('a Bundle in one line of several chunks is read', async () => {
  const notes = { resourceType: 'Basic', id: 'x', text: 'x'.repeat(700_000) }
  const path = await file('long.json', JSON.stringify(bundle([CLAIM, notes])))
  const twice = await file('long.ndjson', `${JSON.stringify(bundle([CLAIM, notes]))}\n`.repeat(2))
  expect((await feed([path, twice])).summary).toMatchObject({ messages: 3, refused: 0 })
})

test('a bulk line nested without end is refused alone', async () => {
  const depth = 500_000
  const deep = `{"resourceType":"Patient","id":"p","extension":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const path = await file('deep.ndjson', `${deep}\n${visit('V1')}\n`)
  const { summary, refused } = await feed([path])
  expect(summary).toMatchObject({ messages: 1, refused: 1 })
  expect(refused[0]).toMatchObject({ line: 1, code: 'unreadable' })
})

test('fed again, everything is the same event', async () => {
  const path = await file('b', `${visit('V1')}\n${visit('V2')}\n`)
  await feed([path])
  await feed([path])
  const ids = new Set<string>()
  let records = 0
  for (let partition = 0; partition < 4; partition++) {
    for await (const { value } of rig.bus.read('encounter.received', partition, 0)) {
      records++
      ids.add((JSON.parse(Buffer.from(value).toString()) as { id: string }).id)
    }
  }
  expect([records, ids.size]).toEqual([4, 2])
})

test('a line, a document and a message over the limit are refused alone', async () => {
  const big = JSON.stringify({ ...VISIT, parts: { notes: [{ id: 'n', text: 'x'.repeat(20_000) }] } })
  const paths = [
    await file('a.ndjson', `${visit('V1')}\n${big}\n${visit('V2')}`),
    await file('b.json', JSON.stringify(JSON.parse(big), undefined, 2)),
    await file('c.hl7', `${hl7Message('ADT^A04')}\r${hl7Message('ADT^A08')}\rOBX|1|TX|N||${'x'.repeat(20_000)}`),
  ]
  const { summary } = await feed(paths, { maxBytes: 5_000 })
  expect(summary).toMatchObject({ messages: 3, refused: 3, refusedByCode: { 'too-large': 3 } })
})

test('messages are published in batches, and a log that is away ends the feed', async () => {
  const path = await file('b', Array.from({ length: 25 }, (_, i) => visit(`V${i}`)).join('\n'))
  const sizes: number[] = []
  const counting: typeof rig.receive = (messages) => {
    sizes.push(messages.length)
    return rig.receive(messages)
  }
  const options = { quarantine: quarantineIn(rig.quarantineDir), batch: 10 }
  await feedFiles([path], counting, () => {}, options)
  expect(sizes).toEqual([10, 10, 5])
  await expect(
    feedFiles(
      [path],
      () => Promise.reject(new Error('away')),
      () => {},
      options,
    ),
  ).rejects.toThrow('away')
  await expect(feedFiles([join(folder, 'nothing')], rig.receive, () => {}, options)).rejects.toThrow('ENOENT')
})
