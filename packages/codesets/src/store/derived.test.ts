import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeRow } from '../code.ts'
import { derivedTables, type Derivation, type DerivedTables } from './derived.ts'

let dir: string
let made: number
const opened: DerivedTables[] = []

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimrail-derived-'))
  made = 0
})

afterEach(() => {
  for (const tables of opened.splice(0)) tables.close()
  chmodSync(dir, 0o700)
  rmSync(dir, { recursive: true, force: true })
})

const ROWS: CodeRow<'icd10cm'>[] = [
  { code: 'L700', label: 'Acne vulgaris', billable: true, effective: '2015-10-01', facts: {} },
  { code: 'L701', label: 'Acne conglobata', billable: true, effective: '2015-10-01', facts: {} },
]

function derivation(version: string): Derivation<'icd10cm'> {
  return {
    ...{ name: 'letters', version, system: 'icd10cm' },
    fill(db, rows) {
      made += 1
      db.exec('CREATE TABLE letters (code TEXT, length INTEGER)')
      for (const { code, label } of rows) db.prepare('INSERT INTO letters VALUES (?, ?)').run(code, label.length)
    },
  }
}

/** As another process, or this one later, would open them. */
function tables(folder?: string): DerivedTables {
  const one = derivedTables(folder)
  opened.push(one)
  return one
}

const lengths = (of: DerivedTables, version = '1', from = 'release one') =>
  of
    .of(derivation(version), from, () => ROWS)
    .prepare('SELECT length FROM letters ORDER BY code')
    .all()
    .map(({ length }) => length)

const files = () => readdirSync(join(dir, 'derived')).filter((file) => !file.startsWith('.'))

describe('derived tables', () => {
  it('are made once for a folder, and read by all who open it', () => {
    expect(lengths(tables(dir))).toEqual([13, 15])
    expect(lengths(tables(dir))).toEqual([13, 15])
    expect(made).toBe(1)
    expect(files()).toHaveLength(1)
  })

  it('are made anew from other codes, beside the others', () => {
    lengths(tables(dir))
    lengths(tables(dir), '1', 'release two')
    expect(made).toBe(2)
    expect(files()).toHaveLength(2)
  })

  it('are made anew by another version of the software, instead of the older ones', () => {
    lengths(tables(dir))
    lengths(tables(dir), '2')
    expect(made).toBe(2)
    expect(files()).toHaveLength(1)
  })

  it('are made anew where their file is damaged', () => {
    lengths(tables(dir))
    const [file] = files()
    writeFileSync(join(dir, 'derived', file as string), 'no database')
    expect(lengths(tables(dir))).toEqual([13, 15])
    expect(made).toBe(2)
  })

  it('are kept in memory where there is no folder, which none is made for', () => {
    const folder = join(dir, 'not-there')
    expect(lengths(tables(folder))).toEqual([13, 15])
    expect(lengths(tables())).toEqual([13, 15])
    expect(existsSync(folder)).toBe(false)
  })

  it('are made for the process alone where the folder can not be written', () => {
    // A file where the folder should be stops every user, the superuser too.
    writeFileSync(join(dir, 'derived'), '')
    expect(lengths(tables(dir))).toEqual([13, 15])
  })

  it('leave nothing behind when they can not be made, and say why', () => {
    const broken = { ...derivation('1'), fill: () => expect.fail('a row that can not be read') }
    expect(() => tables(dir).of(broken, 'release one', () => ROWS)).toThrow('a row that can not be read')
    expect(readdirSync(join(dir, 'derived'))).toEqual([])
  })

  it('leave the files of releases alone', () => {
    mkdirSync(join(dir, 'derived'))
    writeFileSync(join(dir, 'derived', 'labels.other.1.sqlite'), 'x')
    lengths(tables(dir))
    expect(files()).toContain('labels.other.1.sqlite')
  })
})
