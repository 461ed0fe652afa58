import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadPacks, packFor, readPack } from './payer-pack.ts'

const FOLDER = fileURLToPath(new URL('../packs', import.meta.url))
const packs = loadPacks(FOLDER)

describe('payer packs', () => {
  it('come from one folder per payer, each speaking of its payer', () => {
    expect(packs.map((pack) => pack.payerId)).toEqual(['BLUERIVER', 'MEDICAREB', 'NORTHSTAR'])
  })

  it('hold for their dates of service', () => {
    const one = readPack(
      'a.json',
      JSON.stringify({ payerId: 'AA', name: 'a', effective: '2026-01-01', ends: '2026-06-30' }),
    )
    expect(packFor([one], 'AA', '2026-06-30')).toBe(one)
    expect(packFor([one], 'AA', '2026-07-01')).toBeUndefined()
    expect(packFor([one], 'AA', '2025-12-31')).toBeUndefined()
    expect(packFor([one], 'BB', '2026-03-01')).toBeUndefined()
  })

  it.each([
    ['what is no JSON', '{', 'not JSON'],
    ['a field that is missing', '{"payerId":"AA","name":"a"}', 'effective'],
    ['a field that no one knows', '{"payerId":"AA","name":"a","effective":"2026-01-01","filingdays":9}', 'filingdays'],
    ['a value of the wrong kind', '{"payerId":"AA","name":"a","effective":"soon"}', 'effective'],
    [
      'a pattern that is none',
      '{"payerId":"AA","name":"a","effective":"2026-01-01","memberIdPattern":"("}',
      'memberIdPattern',
    ],
    [
      'an empty list',
      '{"payerId":"AA","name":"a","effective":"2026-01-01","authorization":{"procedures":[]}}',
      'procedures',
    ],
  ])('refuse %s, and say where', (_, text, field) => {
    expect(() => readPack('AA/pack.json', text)).toThrow(`payer pack AA/pack.json: `)
    expect(() => readPack('AA/pack.json', text)).toThrow(field)
  })

  it('take the member ids of Medicare as they are made, and no letters that look like digits', () => {
    const medicare = packs.find((pack) => pack.payerId === 'MEDICAREB')
    const pattern = new RegExp(medicare?.memberIdPattern ?? 'none')
    expect(pattern.test('1EG4TE5MK73')).toBe(true)
    for (const wrong of ['1SG4TE5MK73', '0EG4TE5MK73', '1EG4TE5MK7', '1EG4TE5MK7O'])
      expect(pattern.test(wrong)).toBe(false)
  })
})
