import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { idKeyIn } from './id-key.ts'

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'claimrail-host-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the id key of a data folder', () => {
  it('is made once and stays the same', async () => {
    const key = await idKeyIn(folder)
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(await idKeyIn(folder)).toBe(key)
  })

  it('is one key however many processes come at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => idKeyIn(folder)))
    expect(new Set(keys).size).toBe(1)
    expect(await readdir(folder)).toEqual(['id-key'])
  })

  it('can be read by its owner only', async () => {
    await idKeyIn(folder)
    expect((await stat(join(folder, 'id-key'))).mode & 0o777).toBe(0o600)
  })

  it('may be brought along', async () => {
    await writeFile(join(folder, 'id-key'), 'brought along\n')
    expect(await idKeyIn(folder)).toBe('brought along')
  })

  it('is an error where it can not be kept', async () => {
    await expect(idKeyIn(join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
  })
})
