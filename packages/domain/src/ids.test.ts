import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentIdOf,
  encounterIdOf,
  eventIdOf,
  isEncounterId,
  parsePatientControlNumber,
  patientControlNumberOf,
} from './ids.ts'

const visit = fc.record({ source: fc.string({ maxLength: 20 }), number: fc.string({ maxLength: 20 }) })
const place = fc.record({ cut: fc.integer({ min: 0, max: 255 }), payer: fc.integer({ min: 0, max: 2 }) })
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

describe('the encounter id', () => {
  it('is the same for the same visit, 14 characters, and opaque', () => {
    fc.assert(
      fc.property(visit, ({ source, number }) => {
        const id = encounterIdOf('key', source, number)
        expect(isEncounterId(id)).toBe(true)
        expect(encounterIdOf('key', source, number)).toBe(id)
        expect(encounterIdOf('other key', source, number)).not.toBe(id)
      }),
    )
  })

  it('tells apart what differs only in where the source ends and the visit begins', () => {
    expect(encounterIdOf('key', 'AB', 'C')).not.toBe(encounterIdOf('key', 'A', 'BC'))
    expect(encounterIdOf('key', '', 'A')).not.toBe(encounterIdOf('key', 'A', ''))
  })

  it('does not meet itself among a hundred thousand visits', () => {
    const ids = new Set<string>()
    for (let number = 0; number < 100_000; number++) ids.add(encounterIdOf('key', 'CLINIC', String(number)))
    expect(ids.size).toBe(100_000)
  })
})

describe('the patient control number', () => {
  it('gives back its encounter and its place', () => {
    fc.assert(
      fc.property(visit, place, ({ source, number }, where) => {
        const encounterId = encounterIdOf('key', source, number)
        const control = patientControlNumberOf(encounterId, where)
        expect(control).toMatch(/^[0-9A-Z]{17}$/)
        expect(parsePatientControlNumber(control)).toEqual({ encounterId, place: where })
      }),
    )
  })

  it('is not taken for another one when a payer mangles one character, cuts or pads it', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 16 }), fc.constantFrom(...ALPHABET), (where, at, wrong) => {
        const control = patientControlNumberOf(encounterIdOf('key', 'CLINIC', '1'), where)
        fc.pre(control[at] !== wrong)
        expect(parsePatientControlNumber(control.slice(0, at) + wrong + control.slice(at + 1))).toBeUndefined()
        expect(parsePatientControlNumber(control.slice(0, 16))).toBeUndefined()
        expect(parsePatientControlNumber(`${control}0`)).toBeUndefined()
      }),
      { numRuns: 1_000 },
    )
  })

  it('is never read out of any other text', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(parsePatientControlNumber(text)).toBeUndefined()))
    expect(parsePatientControlNumber('')).toBeUndefined()
  })

  it('has no place for a fifth payer or a 257th cut', () => {
    const encounterId = encounterIdOf('key', 'CLINIC', '1')
    expect(() => patientControlNumberOf(encounterId, { cut: 0, payer: 4 })).toThrow(RangeError)
    expect(() => patientControlNumberOf(encounterId, { cut: 256, payer: 0 })).toThrow(RangeError)
  })
})

describe('the event id', () => {
  const cause = { stage: 'coding', cause: 'C', type: 'claim.coded', part: 'P', generation: 0 }

  it('depends on every part of the cause', () => {
    const ids = [
      cause,
      { ...cause, stage: 'scrubbing' },
      { ...cause, cause: 'D' },
      { ...cause, type: 'claim.scrubbed' },
      { ...cause, part: 'Q' },
      { ...cause, generation: 1 },
    ].map(eventIdOf)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('is written in recorded histories and must never change', () => {
    expect(eventIdOf(cause)).toBe('HHPDXCHZZ1DQZB6MS3SF4F9C5N')
  })
})

describe('the id of a content', () => {
  it('depends on where one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(contentIdOf(a, b)).not.toBe(contentIdOf(a + b))
        expect(contentIdOf(a, b)).not.toBe(contentIdOf(a, b, ''))
      }),
    )
  })

  it('is that of the bytes, whether they come as text or as bytes', () => {
    expect(contentIdOf('plain text')).toBe(contentIdOf(new TextEncoder().encode('plain text')))
  })
})
