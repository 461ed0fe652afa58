import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderGateway } from './folder.ts'
import { NameTaken } from './port.ts'
import { openGateways, openPayerSide } from './payers.ts'

let folder: string
const text = (content: string) => Buffer.from(content)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimrail-gateway-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('an inbox that anything may be copied into', () => {
  const open = (settleMs = 1_000) =>
    folderGateway({
      inbox: join(folder, 'in'),
      archive: join(folder, 'archive'),
      quarantine: join(folder, 'quarantine'),
      settleMs,
    })
  const namesOf = async (settleMs: number) => (await open(settleMs).list()).map(({ name }) => name)

  test('hidden and unfinished files, folders and links are not listed', async () => {
    open()
    await writeFile(join(folder, 'secret'), 'x')
    await symlink(join(folder, 'secret'), join(folder, 'in', 'link.835'))
    await mkdir(join(folder, 'in', 'folder.835'))
    for (const name of ['.a.835', 'b.835.part', 'c.filepart', 'd.TMP', 'e.partial', 'whole.835']) {
      await writeFile(join(folder, 'in', name), 'ISA')
    }
    expect(await namesOf(0)).toEqual(['whole.835'])
    await expect(open().get('link.835')).rejects.toMatchObject({ code: 'ELOOP' })
    await expect(open().archive('link.835', 'processed')).rejects.toMatchObject({ code: 'ELOOP' })
  })

  test('a file that is still being written to is listed only after it was left alone for a while', async () => {
    open()
    const path = join(folder, 'in', 'slow.835')
    await writeFile(path, 'ISA')
    expect(await namesOf(60_000)).toEqual([])
    const earlier = new Date(Date.now() - 61_000)
    await utimes(path, earlier, earlier)
    expect(await namesOf(60_000)).toEqual(['slow.835'])
    await appendFile(path, ' more')
    expect(await namesOf(60_000)).toEqual([])
  })

  test('another file that comes under a name already archived is archived beside the first', async () => {
    const gateway = open()
    for (const content of ['first', 'second', 'second', 'first', 'third']) {
      await writeFile(join(folder, 'in', 'daily.835'), content)
      await gateway.archive('daily.835', 'processed')
      expect(await readdir(join(folder, 'in'))).toEqual([])
    }
    const names = (await readdir(join(folder, 'archive'))).sort()
    const contents = await Promise.all(names.map((name) => readFile(join(folder, 'archive', name), 'utf8')))
    expect(contents.sort()).toEqual(['first', 'second', 'third'])
    expect(names.filter((name) => /^daily\.[0-9a-f]{12}\.835$/.test(name))).toHaveLength(2)
  })
})

test('what a writer that died left half written is no file, and is gone when it is old', async () => {
  const outbox = join(folder, 'out')
  folderGateway({ outbox })
  const [young, old] = ['.1.837.0123456789ab.part', '.1.837.ba9876543210.part']
  for (const name of [young, old]) await writeFile(join(outbox, name), 'IS')
  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(join(outbox, old), yesterday, yesterday)
  await folderGateway({ outbox }).put('1.837', text('ISA'))
  expect((await readdir(outbox)).sort()).toEqual([young, '1.837'])
})

test('a door without an outbox or an inbox says so', async () => {
  const neither = folderGateway({})
  expect(await neither.list()).toEqual([])
  await expect(neither.put('a', text(''))).rejects.toThrow('no outbox')
  await expect(neither.get('a')).rejects.toThrow('no inbox')
  await expect(neither.archive('a', 'processed')).rejects.toThrow('no inbox')
})

describe('the folder tree shared with payers', () => {
  test('claims go out, acknowledgments and remittances come in', async () => {
    const [us, payers] = [openGateways(folder), openPayerSide(folder)]
    await us.claims.put('000000001.837', text('ISA claims'))
    expect(await payers.claims.list()).toEqual([{ name: '000000001.837', size: 10 }])
    await payers.acknowledgments.put('000000001.999', text('ISA 999'))
    await payers.remittances.put('000000001.835', text('ISA 835'))
    expect(await us.acknowledgments.list()).toEqual([{ name: '000000001.999', size: 7 }])
    expect(await us.remittances.list()).toEqual([{ name: '000000001.835', size: 7 }])
    await us.acknowledgments.archive('000000001.999', 'processed')
    await us.remittances.archive('000000001.835', 'quarantine')
    const files = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
    expect(paths.map((path) => path.slice(folder.length + 1)).sort()).toEqual([
      'archive/acknowledgments/000000001.999',
      'quarantine/remittances/000000001.835',
      'to-payers/000000001.837',
    ])
    expect(await us.claims.list()).toEqual([])
  })

  test('claims that a worker puts again after the payers took them are not taken twice, and other bytes are still refused', async () => {
    const us = openGateways(folder)
    await us.claims.put('000000001.837', text('ISA 1'))
    await openPayerSide(folder).claims.archive('000000001.837', 'processed')
    await expect(us.claims.put('000000001.837', text('ISA 2'))).rejects.toBeInstanceOf(NameTaken)
    await openGateways(folder).claims.put('000000001.837', text('ISA 1'))
    expect(await openPayerSide(folder).claims.list()).toEqual([])
    await us.claims.put('000000002.837', text('ISA 2'))
    await openPayerSide(folder).claims.archive('000000002.837', 'quarantine')
    expect(await openPayerSide(folder).claims.list()).toEqual([])
  })
})
