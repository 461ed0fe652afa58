import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { answerTo, code, coveredBy, done } from '../../procedures/coded.testing.ts'

const MOLE = [diagnosis('D23.5')]
const CANCER = [diagnosis('C44.519')]
const sized = (number: string, sizeMm: number, more = {}) => charge(number, [], { measure: { sizeMm }, ...more })

describe('biopsies of several techniques', () => {
  it.each([
    [
      ['11102', '11104'],
      ['11104 x1', '11103 x1'],
    ],
    [
      ['11102', '11104', '11106'],
      ['11106 x1', '11103 x1', '11105 x1'],
    ],
    [
      ['11104', '11104'],
      ['11104 x1', '11105 x1'],
    ],
  ])('%s bill one first code', (charged, lines) => {
    const told = code(
      [diagnosis('D48.5')],
      charged.map((number) => charge(number)),
    )
    expect(told.lines).toEqual(lines)
  })

  it('bill a first code that was charged three times once, and the money stays', () => {
    const told = code([diagnosis('D48.5')], [charge('11102', [], { units: 3, amountCents: 30_001 })])
    expect(told.lines).toEqual(['11102 x1', '11103 x2'])
    expect(told.charges.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(30_001)
  })

  it('bill one first code a day', () => {
    const days = [charge('11102'), charge('11104', [], { serviceDate: '2026-03-03' })]
    expect(code([diagnosis('D48.5')], days).lines).toEqual(['11102 x1', '11104 x1'])
  })
})

describe('an excision', () => {
  it.each([
    [5, '11400'],
    [6, '11401'],
    [10, '11401'],
    [20, '11402'],
    [30, '11403'],
    [40, '11404'],
    [41, '11406'],
  ])('of %i mm is %s', (sizeMm, number) => {
    expect(code(MOLE, [sized('11402', sizeMm)]).lines).toEqual([`${number} x1`])
  })

  it('keeps its site and nature when it is sized', () => {
    expect(code(CANCER, [sized('11641', 25)]).lines).toEqual(['11643 x1'])
    expect(code(MOLE, [sized('11420', 25)]).lines).toEqual(['11423 x1'])
  })

  it('of two sizes are two lesions', () => {
    expect(code(MOLE, [sized('11401', 8), sized('11402', 18)]).lines).toEqual(['11401 x1', '11402 x1'])
    expect(code(MOLE, [sized('11401', 15, { units: 2 })]).lines).toEqual(['11402 x2'])
  })

  it('that was charged too large is a finding; without a price of the right one the whole line is at stake', () => {
    const told = code(MOLE, [sized('11402', 8, { amountCents: 90_000 })])
    expect(told.trail?.findings).toMatchObject([
      { code: 'coding.units-over-record', billed: '11402 x 1', supported: '11401 x 1', amountCents: 90_000 },
    ])
  })

  it('of another nature than its diagnosis goes to a coder with both codes', () => {
    const charges = [charge('11402')]
    const asked = code(CANCER, charges)
    expect(asked.queries).toMatchObject([{ code: 'coding.procedure-disagrees', choices: ['11402', '11602', 'other'] }])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', '11602')]
    expect(code(CANCER, charges, { answers }).lines).toEqual(['11602 x1'])
  })

  it('of another site than the words say goes to a coder', () => {
    const scalp = charge('11401', [], { text: 'Excision, lesion of the scalp' })
    expect(code(MOLE, [scalp]).queries).toMatchObject([{ choices: ['11401', '11421', 'other'] }])
    const back = charge('11401', [], { text: 'Excision, lesion of the back' })
    expect(code(MOLE, [back]).lines).toEqual(['11401 x1'])
  })
})

describe('lesions that a pair joins', () => {
  const both = [diagnosis('L57.0'), diagnosis('B07.8', 2)]

  it('carry 59, or XS for Medicare, on column 2 when each was for a diagnosis of its own', () => {
    const charges = [charge('17000', ['L57.0']), charge('17110', ['B07.8'])]
    expect(code(both, charges).lines).toEqual(['17000-59 x1', '17110 x1'])
    expect(code(both, charges, coveredBy('MB')).lines).toEqual(['17000-XS x1', '17110 x1'])
  })

  it('carry nothing when the record does not say what each was for', () => {
    expect(code(both, [charge('17000'), charge('17110')]).lines).toEqual(['17000 x1', '17110 x1'])
  })
})

describe('Mohs surgery', () => {
  it('is billed by its stages', () => {
    const face = [diagnosis('C44.319')]
    expect(code(face, [charge('17311', [], { measure: { count: 3 } })]).lines).toEqual(['17311 x1', '17312 x2'])
    expect(code(CANCER, [charge('17313', [], { measure: { count: 1 } })]).lines).toEqual(['17313 x1'])
  })

  it('of another site than its diagnosis goes to a coder', () => {
    expect(code(CANCER, [charge('17311')]).queries).toMatchObject([{ choices: ['17311', '17313', 'other'] }])
  })
})

it('what is documented of several biopsies is held against the lines as one set', () => {
  const performed = [done('Shave biopsy of skin'), { ...done('Punch biopsy of skin'), id: 'p2' }]
  const told = code([diagnosis('D48.5')], [charge('11104'), charge('11103')], { performed })
  expect(told.trail?.findings).toEqual([])
})

describe('keratoses', () => {
  it('counted as fifteen or more and one by one are asked about', () => {
    const both = [charge('17000'), charge('17004')]
    const asked = code([diagnosis('L57.0')], both)
    expect(asked.queries).toMatchObject([
      { code: 'coding.procedure-disagrees', choices: ['17000', '17003', '17004', 'other'] },
    ])
  })
})

describe('sections of Mohs surgery', () => {
  it('are a part of it', () => {
    expect(code([diagnosis('C44.311')], [charge('17311'), charge('88305')]).lines).toEqual(['17311 x1'])
  })
})

describe('lesions that were charged one by one', () => {
  const keratoses = (more: number, and: object = {}) => [
    charge('17000', [], { amountCents: 13_000 }),
    charge('17003', [], { units: more, amountCents: 1_300 * more, ...and }),
  ]
  const spots = [diagnosis('L57.0')]

  it('are the one code for so many when they come to more than first and further ones reach', () => {
    const told = code(spots, keratoses(14))
    expect(told.lines).toEqual(['17004 x1'])
    expect(told.charges[0]?.amountCents).toBe(31_200)
    expect(told.trail?.findings).toMatchObject([{ billed: '17000 x 1, 17003 x 14', supported: '17004 x 1' }])
    expect(code(spots, keratoses(13)).lines).toEqual(['17000 x1', '17003 x13'])
  })

  it('are what was counted where that is on record', () => {
    expect(code(spots, keratoses(14, { measure: { count: 6 } })).asked).toEqual(['coding.units-differ'])
  })

  it('have no such code where further ones go on without end', () => {
    const tags = [charge('11200'), charge('11201', [], { units: 3 })]
    expect(code([diagnosis('L91.8')], tags).lines).toEqual(['11200 x1', '11201 x3'])
  })
})
