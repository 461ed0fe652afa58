import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OptionsError, parseOptions } from '@claimrail/host'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { scrubbing } from './service.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimrail-service-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

function create(environment: Record<string, string>) {
  const options = parseOptions({ CLAIMRAIL_CODESETS_DIR: join(folder, 'none'), ...environment })
  return scrubbing.create({ options } as Parameters<typeof scrubbing.create>[0])
}

it('starts with what comes along, and with a folder of the user’s', () => {
  mkdirSync(join(folder, 'OWNPAYER'))
  writeFileSync(
    join(folder, 'OWNPAYER', 'p.json'),
    '{ "payerId": "OWNPAYER", "name": "own", "effective": "2026-01-01" }',
  )
  expect(create({}).stages).toHaveLength(1)
  expect(create({ CLAIMRAIL_PACKS_DIR: folder }).stages).toHaveLength(1)
})

it('does not start with a broken pack, and says the file, the line and the reason', () => {
  mkdirSync(join(folder, 'OWNPAYER'))
  writeFileSync(join(folder, 'OWNPAYER', 'p.json'), '{\n"payerId": "OWNPAYER",\n"name": 7 }')
  expect(() => create({ CLAIMRAIL_PACKS_DIR: folder })).toThrow(OptionsError)
  expect(() => create({ CLAIMRAIL_PACKS_DIR: folder })).toThrow('payer pack OWNPAYER/p.json:3: name: not string')
})

it('does not start with a broken policy either', () => {
  writeFileSync(join(folder, 'p.json'), '[\n{ "id": "One" }]')
  expect(() => create({ CLAIMRAIL_POLICIES_DIR: folder })).toThrow(/^coverage policy p\.json:2: 0\.id: /)
})
