import type { Encounter } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { starterKnowledge } from '../context.ts'
import { codeEncounter } from '../code-encounter.ts'
import { charge, diagnosis, encounter, inWords } from '../encounters.testing.ts'
import { GOLD } from '../gold/index.ts'
import { QUERIES, workItemOf } from '../query.ts'
import { dueOn } from './due.ts'

const knowledge = starterKnowledge()
const AT = '2026-03-06T15:30:00Z'
const PAYING = /\b(pay|paid|pays|payer|payment|money|reimburs\w*|revenue|\$|rvu|drg|higher|profit\w*|denied|denial)\b/i

describe('a query never leads to a paying answer', () => {
  it.each(Object.entries(QUERIES))('%s asks without a word of payment, and suggests no answer', (code, query) => {
    if (query.owner !== 'biller')
      for (const text of [query.asks, query.reason, query.fix]) expect(text).not.toMatch(PAYING)
    expect(query.asks).toMatch(/^[A-Z][^?]*\?$/)
    expect(query.asks).not.toMatch(/^(Do you agree|Would you|Can you confirm|Please|Should)/)
    expect(code).toMatch(/^coding\./)
  })

  it('offers its choices in the order of the standard or of the code, never by what they are paid, and always a way out', () => {
    const texts = fc.constantFrom(
      'shoulder pain',
      'knee osteoarthritis',
      'sprain of right ankle',
      'plantar fasciitis heel',
    )
    const codes = fc.constantFrom('M25.569', 'S93.401', 'I11', 'G35', 'J18.9', 'L70.0')
    const record = fc.tuple(fc.array(texts, { maxLength: 3 }), fc.uniqueArray(codes, { maxLength: 3 }))
    fc.assert(
      fc.property(record, ([words, sent]) => {
        const said = [...sent.map((code) => diagnosis(code)), ...words.map((text, i) => inWords(text, i + 2))]
        const coded = codeEncounter(encounter(said, [charge('99213')]), knowledge)
        for (const query of coded.ok ? [] : coded.queries) {
          const choices = query.choices ?? []
          if (choices.length === 0) continue
          expect(['cannot-determine', 'other']).toContain(choices.at(-1))
          expect(choices.join(' ')).not.toMatch(PAYING)
          const offered = choices.slice(0, -1)
          if (/^[A-Z]\d/.test(offered[0] ?? '')) expect(offered).toEqual(offered.toSorted())
          expect(new Set(choices).size).toBe(choices.length)
        }
      }),
    )
  })
})

describe('what is charged', () => {
  /** Queries by id, as whoever is asked sees them. */
  const seen = (record: Encounter) => {
    const told = codeEncounter(record, knowledge, 'E')
    const item = told.ok ? undefined : workItemOf(told.queries, { encounterId: 'E', encounter: record, at: AT })
    return new Map((item?.queries ?? []).map((query) => [query.id, query]))
  }
  const priced = (record: Encounter, cents: (place: number) => number): Encounter => ({
    ...record,
    charges: record.charges.map((one, place) => ({ ...one, amountCents: cents(place) })),
  })

  it('changes no word, no choice and no order of any query of the gold set, of every kind that it has', () => {
    const kinds = new Set<string>()
    for (const { encounter: record } of GOLD) {
      const dear = seen(priced(record, (place) => 1_000_000 + place))
      const others = [seen(priced(record, (place) => 1_000_000 - place)), seen(priced(record, () => 1)), seen(record)]
      for (const other of others) for (const [id, query] of other) expect(dear.get(id) ?? query).toEqual(query)
      for (const { code, choices, asks } of dear.values()) {
        kinds.add(code)
        expect([asks, ...choices].join(' ')).not.toMatch(PAYING)
        expect(new Set(choices).size).toBe(choices.length)
        const offered = choices.slice(0, -1)
        if (choices.at(-1) === 'other') expect(offered).toEqual(offered.toSorted(compareAsRead))
        else if (choices.length > 0) expect(choices.at(-1)).toBe('cannot-determine')
      }
    }
    expect(kinds.size).toBeGreaterThan(15)
  })
})

/** Codes as text, numbers as numbers. */
function compareAsRead(one: string, other: string): number {
  const isNumber = /^\d{1,4}$/.test(one) && /^\d{1,4}$/.test(other)
  return isNumber ? Number(one) - Number(other) : one < other ? -1 : Number(one > other)
}

describe('a query', () => {
  const record: Encounter = encounter([inWords('knee pain')], [charge('99213', [], { id: 'c' })])
  const asked = (encounterId: string, one: Encounter) => {
    const coded = codeEncounter(one, knowledge, encounterId)
    if (coded.ok) throw new Error('nothing was asked')
    return workItemOf(coded.queries, { encounterId, encounter: one, at: '2026-03-06T15:30:00Z' }).queries ?? []
  }

  it('has the same id for the same question about the same thing, and another for another encounter', () => {
    const [query] = asked('A', record)
    expect(asked('A', { ...record, charges: [...record.charges, charge('93000')] })[0]?.id).toBe(query?.id)
    expect(asked('B', record)[0]?.id).not.toBe(query?.id)
  })

  it('names its owner, when it was sent by business time, and when it is due, in working days', () => {
    expect(asked('A', record)).toMatchObject([
      { owner: 'provider', sentAt: '2026-03-06T15:30:00Z', dueOn: '2026-03-11', field: 'diagnoses[0].text' },
    ])
    expect(dueOn('coder', '2026-03-02T23:59:00Z')).toBe('2026-03-04')
    expect(dueOn('engineer', '2026-03-07T08:00:00Z')).toBe('2026-03-09')
  })

  it('says nothing of the record', () => {
    expect(JSON.stringify(asked('A', record))).not.toContain('knee')
  })
})
