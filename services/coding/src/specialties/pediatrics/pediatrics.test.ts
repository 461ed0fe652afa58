import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { code, coveredBy, inWords } from '../../procedures/coded.testing.ts'
import { starterCodeSets } from '@claimrail/codesets'
import { VACCINES } from './vaccines.ts'

const SHOTS = [diagnosis('Z23')]
/** The patient of the stories at another age on the day of service, 2026-03-02. */
const bornOn = (birthDate: string) => ({
  patient: {
    recordNumber: 'M1',
    name: { family: 'Doe', given: 'Kim' },
    birthDate,
    sex: 'F' as const,
    address: { line1: '1 Main St', city: 'Dayton', state: 'OH', postalCode: '45402' },
  },
})
const FOUR = bornOn('2021-06-01')
const cheap = (number: string, units = 1) => charge(number, [], { units, amountCents: 500 * units })

describe('vaccines', () => {
  it('are all products of the release in force', () => {
    const codes = starterCodeSets()
    for (const { code: number } of VACCINES) {
      expect(codes.lookup('cpt', number, '2026-03-02')).toMatchObject({ status: 'inForce', facts: { kind: 'vaccine' } })
    }
  })

  it('with counselling are one unit for each product and one for each further component', () => {
    const products = [cheap('90707'), cheap('90716'), cheap('90696')]
    const told = code(SHOTS, [...products, cheap('90460'), cheap('90461')], FOUR)
    expect(told.lines.slice(3)).toEqual(['90460 x3', '90461 x5'])
    expect(told.choices[3]?.reasons).toContain('3 vaccines of 8 components = 90460 x 3, 90461 x 5')
  })

  it('without it are a first one and one for each more, by their route', () => {
    const charges = [cheap('90707'), cheap('90716'), cheap('90471'), cheap('90472')]
    expect(code(SHOTS, charges, FOUR).lines.slice(2)).toEqual(['90471 x1', '90472 x1'])
    const infant = [cheap('90670'), cheap('90680'), cheap('90471'), cheap('90474')]
    expect(code(SHOTS, infant, bornOn('2025-11-01')).lines.slice(2)).toEqual(['90471 x1', '90474 x1'])
  })

  it('in words say whether there was counselling, and the products how much', () => {
    const products = [cheap('90633'), cheap('90716')]
    const given = (text: string) => code(SHOTS, [...products, inWords(text)], FOUR).lines.slice(2)
    expect(given('Vaccine administration with counseling')).toEqual(['90460 x2'])
    expect(given('Vaccine administration')).toEqual(['90471 x1'])
  })

  it('given with more administrations than products go to a coder', () => {
    const charges = [cheap('90707'), charge('90460', [], { units: 3, amountCents: 9_000 })]
    expect(code(SHOTS, charges, FOUR).queries).toMatchObject([
      { code: 'coding.units-differ', choices: ['1', '3', 'other'] },
    ])
  })

  it('of which a component was not charged are a finding, and nothing is added', () => {
    const told = code(SHOTS, [cheap('90707'), cheap('90460')], FOUR)
    expect(told.lines).toEqual(['90707 x1', '90460 x1'])
    expect(told.trail?.findings).toMatchObject([{ code: 'coding.documented-not-charged', supported: '90461 x 2' }])
  })

  it('of an adult have no counselling', () => {
    expect(code(SHOTS, [cheap('90715'), cheap('90460')], bornOn('1980-02-03')).lines).toEqual(['90715 x1', '90471 x1'])
  })

  it('for another age, or that are not known, decide nothing', () => {
    const odd = [cheap('90680'), charge('90460', [], { units: 3, amountCents: 9_000 })]
    expect(code(SHOTS, odd, FOUR).asked).toEqual([])
    const combined = [cheap('91319'), cheap('90460', 2)]
    expect(code(SHOTS, combined, FOUR).asked).toEqual([])
  })
})

describe('ages', () => {
  it.each([
    ['2026-02-25', 'Z00.111', 'Z00110'],
    ['2026-02-15', 'Z00.110', 'Z00111'],
    ['2026-02-15', 'Z00.111', 'Z00111'],
    ['2025-06-15', 'Z00.110', 'Z00110'],
  ])('of a newborn born on %s checked as %s is %s', (birthDate, charged, supported) => {
    const told = code([diagnosis(charged)], [charge('99391')], bornOn(birthDate))
    const coded = told.trail?.choices.find(({ path }) => path.startsWith('diagnoses'))?.code
    expect(coded).toBe(supported)
  })

  it.each([
    ['2025-06-01', '99391'],
    ['2022-03-02', '99392'],
    ['2014-03-03', '99393'],
    ['2014-03-02', '99394'],
    ['2008-03-03', '99394'],
    ['2008-03-02', '99395'],
  ])('of a preventive visit of someone born on %s is %s', (birthDate, number) => {
    const told = code([diagnosis('Z00.129')], [charge('99392')], bornOn(birthDate))
    expect(told.lines).toEqual([`${number} x1`])
  })
})

describe('a small test beside a larger one', () => {
  it('is inside it', () => {
    expect(code([diagnosis('J45.21')], [charge('94640'), charge('94760')]).lines).toEqual(['94640 x1'])
    expect(code([diagnosis('Z00.129')], [charge('99177'), charge('99173')], FOUR).lines).toEqual(['99177 x1'])
  })
})

describe('the check of a newborn', () => {
  it('is never that of a child', () => {
    const sent = [charge('99391', ['Z00.129'])]
    const told = code([diagnosis('Z00.129')], sent, bornOn('2026-02-10'))
    expect(told.trail?.choices[0]).toMatchObject({ code: 'Z00111' })
  })
})

describe('vaccines that are given under a code of their own', () => {
  const given = (...charges: Parameters<typeof code>[1]) => code(SHOTS, charges, coveredBy('MB'))

  it('against influenza and pneumococci have codes of Medicare, one for each', () => {
    expect(given(cheap('90688'), cheap('90471')).lines).toEqual(['90688 x1', 'G0008 x1'])
    const both = given(cheap('90688'), cheap('90677'), cheap('90471'), cheap('90472'))
    expect(both.lines.slice(2)).toEqual(['G0008 x1', 'G0009 x1'])
    const charges = [cheap('90688'), cheap('90471')]
    expect(code(SHOTS, charges).lines).toEqual(['90688 x1', '90471 x1'])
  })

  it('against other things keep the first and the further one, and no cent is lost', () => {
    const told = given(cheap('90688'), cheap('90715'), cheap('90714'), cheap('90471'), cheap('90472', 2))
    expect(told.lines.slice(3)).toEqual(['G0008 x1', '90471 x1', '90472 x1'])
    expect(told.charges.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(3_000)
  })

  it('against COVID-19 are given under one code for every payer', () => {
    expect(code(SHOTS, [cheap('91320'), cheap('90471')]).lines).toEqual(['91320 x1', '90480 x1'])
    expect(given(cheap('91320'), cheap('90480')).lines).toEqual(['91320 x1', '90480 x1'])
    const both = [cheap('91320'), cheap('90715'), cheap('90480'), cheap('90471')]
    expect(given(...both).lines.slice(2)).toEqual(['90480 x1', '90471 x1'])
  })

  it('are no further ones of those that were given under the first and the further code', () => {
    const told = given(cheap('90688'), cheap('90715'), cheap('G0008'), cheap('90471'))
    expect(told.lines.slice(2)).toEqual(['G0008 x1', '90471 x1'])
    expect(told.trail?.findings).toEqual([])
  })

  it('stay as charged where products and administrations do not agree', () => {
    expect(given(cheap('90688'), cheap('90677'), cheap('90471')).lines.slice(2)).toEqual(['90471 x1'])
    expect(given(cheap('90688'), cheap('G0008')).lines).toEqual(['90688 x1', 'G0008 x1'])
  })
})
