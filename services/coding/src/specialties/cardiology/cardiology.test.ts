import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { answerTo, code, coveredBy } from '../../procedures/coded.testing.ts'

const CHEST = [diagnosis('R07.2')]
const hospital = { class: 'outpatient', placeOfService: '22' } as const

describe('a test whose parts have numbers of their own', () => {
  it('is the reading alone for a clinician in a facility', () => {
    const told = code(CHEST, [charge('93000')], hospital)
    expect(told.lines).toEqual(['93010 x1'])
    expect(told.choices[0]?.reasons).toContain('93000 in a facility is 93010 for the clinician')
    expect(code(CHEST, [charge('93224')], hospital).lines).toEqual(['93227 x1'])
  })

  it('of two clinical parts is asked about, and billed as answered, to the cent', () => {
    const stress = [charge('93015', [], { amountCents: 30_001 })]
    const asked = code(CHEST, stress, hospital)
    expect(asked.queries).toMatchObject([
      {
        code: 'coding.test-parts',
        choices: ['supervision', 'interpretation', 'supervision-and-interpretation', 'cannot-determine'],
      },
    ])
    const both = [answerTo(asked, 'coding.test-parts', 'supervision-and-interpretation')]
    const told = code(CHEST, stress, { ...hospital, answers: both })
    expect(told.lines).toEqual(['93016 x1', '93018 x1'])
    expect(told.charges.map(({ amountCents }) => amountCents)).toEqual([15_001, 15_000])
    const one = [answerTo(asked, 'coding.test-parts', 'interpretation')]
    expect(code(CHEST, stress, { ...hospital, answers: one }).lines).toEqual(['93018 x1'])
    const undecided = [answerTo(asked, 'coding.test-parts', 'cannot-determine')]
    expect(code(CHEST, stress, { ...hospital, answers: undecided }).asked).toEqual(['coding.test-parts'])
  })

  it('is asked about no more when the record says who did what', () => {
    const said = [charge('93015', [], { text: 'Treadmill stress test, supervised and interpreted' })]
    expect(code(CHEST, said, hospital).lines).toEqual(['93016 x1', '93018 x1'])
  })

  it('is the whole where one office did all parts, and stays in parts where one is not there', () => {
    const parts = ['93016', '93017', '93018'].map((number) => charge(number, [], { amountCents: 1_000 }))
    const told = code(CHEST, parts)
    expect(told.lines).toEqual(['93015 x1'])
    expect(told.charges[0]).toMatchObject({ amountCents: 3_000, otherChargeIds: [parts[1]?.id, parts[2]?.id] })
    expect(code(CHEST, parts.slice(1)).lines).toEqual(['93017 x1', '93018 x1'])
    expect(code(CHEST, parts, hospital).lines).toEqual(['93016 x1', '93017 x1', '93018 x1'])
  })
})

describe('what is inside another test of the day', () => {
  it.each([
    ['93280', '93288'],
    ['93458', '93454'],
    ['93351', '93350'],
    ['93015', '93010'],
  ])('%s holds %s', (whole, part) => {
    expect(code(CHEST, [charge(whole), charge(part)]).lines).toEqual([`${whole} x1`])
  })
})

describe('a device check', () => {
  it('of another device than the patient has goes to a coder, whose answer is billed', () => {
    const charges = [charge('93280')]
    const asked = code([diagnosis('Z45.02')], charges)
    expect(asked.asked).toEqual(['coding.procedure-disagrees'])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', '93283')]
    expect(code([diagnosis('Z45.02')], charges, { answers }).lines).toEqual(['93283 x1'])
  })

  it('of the device that the patient has is billed, also beside a diagnosis of no device', () => {
    expect(code([diagnosis('Z45.010')], [charge('93280')]).lines).toEqual(['93280 x1'])
    expect(code([diagnosis('I49.5')], [charge('93280')]).lines).toEqual(['93280 x1'])
  })
})

describe('coronary angiography beside a stent', () => {
  const lines = [charge('92928', [], { modifiers: ['LD'] }), charge('93458')]
  const notes = [{ id: 'n', text: 'No prior angiogram. The decision to stent was made on these images.' }]

  it('is distinct when a note says that it decided for the stent', () => {
    const told = code([diagnosis('I25.110')], lines, { notes })
    expect(told.lines).toEqual(['92928-LD x1', '93458-59 x1'])
    expect(code([diagnosis('I25.110')], lines, { notes, ...coveredBy('MB') }).lines[1]).toBe('93458-XU x1')
  })

  it('is left to scrubbing where no note says so', () => {
    expect(code([diagnosis('I25.110')], lines).lines).toEqual(['92928-LD x1', '93458 x1'])
  })
})
