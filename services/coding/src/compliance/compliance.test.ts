import type { PairEdit } from '@claimrail/codesets'
import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code, done, inWords } from '../procedures/coded.testing.ts'

const GROWTH = [diagnosis('D48.5')]
const biopsy = done('Shave biopsy of skin', { site: 'left arm', diagnosisIds: ['D48.5'] })

describe('what was documented against what was charged', () => {
  it('says nothing where both agree, and where each stands', () => {
    const told = code(GROWTH, [charge('11102')], { performed: [biopsy] })
    expect(told.trail?.findings).toEqual([])
    expect(told.choices[0]?.reasons).toContain('documented at performed[0]')
  })

  it('finds what no one charged, with the amount that was left out', () => {
    const told = code(GROWTH, [charge('99213')], { performed: [biopsy] })
    expect(told.lines).toEqual(['99213 x1'])
    expect(told.trail?.findings).toEqual([
      {
        code: 'coding.documented-not-charged',
        path: 'performed[0]',
        billed: '',
        supported: '11102 x 1',
        amountCents: -21_000,
      },
    ])
  })

  it('finds the add-on that is missing beside its base, and no add-on without one', () => {
    const two = [{ ...biopsy, measure: { count: 2 } }]
    const told = code(GROWTH, [charge('11102', [], { measure: { count: 1 } })], { performed: two })
    expect(told.trail?.findings).toMatchObject([{ supported: '11103 x 1', amountCents: -10_500 }])
  })

  it('asks a coder about what was charged and is not among what was done', () => {
    const charges = [charge('11104', [], { amountCents: 25_500 })]
    const asked = code(GROWTH, charges, { performed: [biopsy] })
    expect(asked.queries).toMatchObject([
      { code: 'coding.charge-not-documented', choices: ['documented-elsewhere', 'not-performed', 'cannot-determine'] },
    ])
    const elsewhere = [answerTo(asked, 'coding.charge-not-documented', 'documented-elsewhere')]
    expect(code(GROWTH, charges, { performed: [biopsy], answers: elsewhere }).lines).toEqual(['11104 x1'])
  })

  it('leaves out what a coder says was not performed, and keeps the finding', () => {
    const charges = [charge('11102'), charge('17000', [], { amountCents: 13_000 })]
    const asked = code(GROWTH, charges, { performed: [biopsy] })
    const answers = [answerTo(asked, 'coding.charge-not-documented', 'not-performed')]
    const told = code(GROWTH, charges, { performed: [biopsy], answers })
    expect(told.lines).toEqual(['11102 x1'])
    expect(told.trail?.findings).toMatchObject([
      { code: 'coding.charge-not-documented', billed: '17000', amountCents: 13_000 },
    ])
  })

  it('asks nothing where the record does not say what was done, or a report documents it', () => {
    expect(code(GROWTH, [charge('11104')]).asked).toEqual([])
    const papers = charge('11104')
    const documents = [{ id: 'r', kind: 'operativeReport' as const, signed: true, chargeIds: [papers.id] }]
    expect(code(GROWTH, [papers, charge('11102')], { performed: [biopsy], documents }).asked).toEqual([])
  })

  it('takes what was declined for not done', () => {
    const told = code(GROWTH, [charge('99213')], { performed: [done('Shave biopsy of skin declined')] })
    expect(told.trail?.findings).toEqual([])
  })

  it('finds what was ordered and done, and not charged', () => {
    const orders = [
      { id: 'o1', system: 'cpt' as const, code: '87880', status: 'done' as const },
      { id: 'o2', system: 'cpt' as const, code: '85025', status: 'cancelled' as const },
    ]
    const told = code([diagnosis('J02.9')], [charge('99213')], { orders })
    expect(told.trail?.findings).toMatchObject([{ path: 'orders[0]', supported: '87880 x 1', amountCents: -3600 }])
  })

  it('points a charge at the diagnoses that what was done is documented for', () => {
    const diagnoses = [diagnosis('L70.0'), diagnosis('D48.5', 2)]
    const told = code(diagnoses, [charge('11102')], { performed: [biopsy] })
    expect(told.charges[0]?.reasons).toEqual([1])
  })
})

describe('charges in words', () => {
  it('are coded when the words mean one procedure', () => {
    const told = code(GROWTH, [inWords('Punch biopsy of skin, right cheek')])
    expect(told.lines).toEqual(['11104 x1'])
    expect(told.choices[0]).toMatchObject({ source: 'documentation', support: [{ path: 'charges[0].text' }] })
  })

  it('are asked about when they do not, and coded as answered', () => {
    const charges = [inWords('biopsy')]
    const asked = code(GROWTH, charges)
    expect(asked.asked).toEqual(['coding.charge-not-coded'])
    const told = code(GROWTH, charges, { answers: [answerTo(asked, 'coding.charge-not-coded', '11106')] })
    expect(told.lines).toEqual(['11106 x1'])
    expect(code(GROWTH, charges, { answers: [answerTo(asked, 'coding.charge-not-coded', 'a big one')] }).asked).toEqual(
      ['coding.charge-not-coded'],
    )
  })
})

describe('what is a part of something else', () => {
  const heart = [diagnosis('I10')]
  const edit = (indicator: PairEdit['indicator']) => ({
    pairs: (_: string, one: string, other: string): PairEdit[] =>
      [one, other].sort().join() === '93000,93010'
        ? [{ column1: '93000', column2: '93010', indicator, effective: '2020-01-01', release: 'ncci-test' }]
        : [],
  })

  it('is left out with its charge on the line that includes it', () => {
    const told = code(heart, [charge('93010', [], { amountCents: 900 }), charge('93000', [], { amountCents: 4200 })])
    expect(told.lines).toEqual(['93000 x1'])
    expect(told.charges[0]).toMatchObject({ amountCents: 5100, otherChargeIds: [expect.any(String)] })
    expect(told.trail?.findings).toMatchObject([
      { code: 'coding.bundled', billed: '93010', supported: '93000', amountCents: 900 },
    ])
    expect(told.choices[0]?.reasons).toEqual(['left out: 93010 is a part of 93000; its charge is on that line'])
  })

  it('is found by the edits where they are loaded, which the trail names', () => {
    const told = code(heart, [charge('93010'), charge('93000')], {}, edit('0'))
    expect(told.lines).toEqual(['93000 x1'])
    expect(told.trail?.releases).toContain('ncci-test')
  })

  it('stays where a release is loaded that has no such edit, on another day, or when it is told apart', () => {
    const both = [charge('93010'), charge('93000')]
    expect(code(heart, both, {}, { pairs: () => [] }).lines).toHaveLength(2)
    expect(code(heart, [charge('93010', [], { serviceDate: '2026-03-03' }), charge('93000')]).lines).toHaveLength(2)
    expect(code(heart, [charge('93010', [], { modifiers: ['59'] }), charge('93000')]).lines).toHaveLength(2)
  })

  it('loses no cent when a part is a part of a part', () => {
    const scopes = ['43200', '43235', '43239'].map((number) => charge(number, [], { amountCents: 1000 }))
    const told = code([diagnosis('K21.9')], scopes)
    expect(told.lines).toEqual(['43239 x1'])
    expect(told.charges[0]?.amountCents).toBe(3000)
    expect(told.charges[0]?.otherChargeIds).toHaveLength(2)
  })
})

describe('an add-on', () => {
  it('without any of its base codes is asked about, and left out or kept as answered', () => {
    const charges = [charge('11103'), charge('99213')]
    const asked = code(GROWTH, charges)
    expect(asked.queries).toMatchObject([{ code: 'coding.addon-without-base', fields: ['charges[0].code'] }])
    const answered = (value: string) =>
      code(GROWTH, charges, { answers: [answerTo(asked, 'coding.addon-without-base', value)] }).lines
    expect(answered('not-performed')).toEqual(['99213 x1'])
    expect(answered('base-billed-elsewhere')).toEqual(['11103 x1', '99213 x1'])
  })

  it('stands beside a base of the same day, by the edits where they are loaded', () => {
    const charges = [charge('11103'), charge('11102')]
    expect(code(GROWTH, charges).asked).toEqual([])
    const addOn = () => ({
      code: '11103',
      type: '1' as const,
      primaries: ['11106'],
      effective: '2020-01-01',
      release: 'ncci',
    })
    expect(code(GROWTH, charges, {}, { addOn }).asked).toEqual(['coding.addon-without-base'])
    const nextDay = [charge('11103'), charge('11102', [], { serviceDate: '2026-03-03' })]
    expect(code(GROWTH, nextDay).asked).toEqual(['coding.addon-without-base'])
  })
})
