import type { VisitFacts } from '@claimrail/domain'
import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code, coveredBy, inWords } from '../procedures/coded.testing.ts'

const ACNE = [diagnosis('L70.0')]
const LOW: VisitFacts = { problems: [{ kind: 'acuteUncomplicated' }], risk: 'low', patientStatus: 'established' }
const MODERATE: VisitFacts = { problems: [{ kind: 'chronicWorse' }], risk: 'moderate', patientStatus: 'established' }

describe('a visit that was billed with a level', () => {
  it('stands, and the trail says that it was not checked, when the record is silent', () => {
    const told = code(ACNE, [charge('99214')])
    expect(told.lines).toEqual(['99214 x1'])
    expect(told.trail?.visit).toEqual({
      billed: '99214',
      by: 'none',
      arithmetic: ['not checked: the record does not decide the level'],
    })
  })

  it('is confirmed with the arithmetic', () => {
    const told = code(ACNE, [charge('99214')], { visit: MODERATE })
    expect(told.trail?.visit).toMatchObject({ billed: '99214', supported: '99214', by: 'decisionMaking' })
    expect(told.trail?.visit?.arithmetic).toContain('problems: 1 chronic worse = moderate')
    expect(told.trail?.findings).toEqual([])
  })

  it('above what the record supports is held for a coder, with both codes and no preference', () => {
    const told = code(ACNE, [charge('99214', [], { amountCents: 25_200 })], { visit: LOW })
    expect(told.queries).toMatchObject([{ code: 'coding.visit-level', choices: ['99213', '99214', 'other'] }])
  })

  it('is billed as the coder answered, and the charge stays what it was', () => {
    const charges = [charge('99214', [], { amountCents: 25_200 })]
    const answers = [answerTo(code(ACNE, charges, { visit: LOW }), 'coding.visit-level', '99213')]
    const told = code(ACNE, charges, { visit: LOW, answers })
    expect(told.lines).toEqual(['99213 x1'])
    expect(told.charges[0]?.amountCents).toBe(25_200)
    expect(told.choices[0]).toMatchObject({ code: '99213', source: 'answer' })
    expect(told.trail?.automatic).toBe(false)
  })

  it('keeps the finding when the coder stays with the higher code', () => {
    const charges = [charge('99214', [], { amountCents: 25_200 })]
    const answers = [answerTo(code(ACNE, charges, { visit: LOW }), 'coding.visit-level', '99214')]
    const told = code(ACNE, charges, { visit: LOW, answers })
    expect(told.trail?.findings).toEqual([
      {
        code: 'coding.upcoded-visit',
        path: 'charges[0]',
        billed: '99214',
        supported: '99213',
        amountCents: 25_200 - 17_800,
      },
    ])
  })

  it('below what the record supports goes on with the finding, a negative amount', () => {
    const told = code(ACNE, [charge('99213', [], { amountCents: 17_800 })], { visit: MODERATE })
    expect(told.lines).toEqual(['99213 x1'])
    expect(told.trail?.findings).toEqual([
      { code: 'coding.undercoded-visit', path: 'charges[0]', billed: '99213', supported: '99214', amountCents: -7400 },
    ])
  })

  it('is weighed by the fee schedule where one is loaded', () => {
    const fee = (number: string) => ({
      code: number,
      modifier: '',
      status: 'A',
      nonFacilityRvu: number === '99213' ? 200 : 300,
      release: 'pfs',
    })
    const told = code(ACNE, [charge('99213', [], { amountCents: 10_000 })], { visit: MODERATE }, { fee })
    expect(told.trail?.findings[0]?.amountCents).toBe(-5000)
  })

  it('of a new patient, who was an established one, is too high', () => {
    const told = code(ACNE, [charge('99203', [], { amountCents: 22_500 })], { visit: { patientStatus: 'established' } })
    expect(told.queries[0]?.choices).toEqual(['99203', '99213', 'other'])
  })

  it('is not judged beside another level of the same record', () => {
    const told = code(ACNE, [charge('99213'), charge('99214', [], { serviceDate: '2026-03-03' })], { visit: LOW })
    expect(told.trail?.visit?.by).toBe('none')
  })

  it('of a preventive kind is judged by age', () => {
    const told = code([diagnosis('Z00.00')], [charge('99385')])
    expect(told.trail?.visit).toMatchObject({ billed: '99385', supported: '99386', by: 'age' })
    expect(told.trail?.findings).toMatchObject([
      { code: 'coding.preventive-visit', billed: '99385', supported: '99386' },
    ])
    expect(told.lines).toEqual(['99386 x1'])
  })
})

describe('a visit that was charged in words', () => {
  it('gets the level that the record supports', () => {
    const told = code(ACNE, [inWords('Office visit')], { visit: MODERATE })
    expect(told.lines).toEqual(['99214 x1'])
    expect(told.choices[0]).toMatchObject({ code: '99214', source: 'documentation', path: 'charges[0]' })
    expect(told.trail?.visit?.billed).toBeUndefined()
  })

  it.each([
    ['Visit', { class: 'emergency', placeOfService: '23' }, '99284'],
    ['New patient visit', {}, '99204'],
    ['Office consultation', {}, '99244'],
    ['Subsequent hospital visit', { class: 'inpatient', placeOfService: '21' }, '99232'],
    ['Home visit', { class: 'home', placeOfService: '12' }, '99349'],
  ] as const)('%s', (text, where, number) => {
    expect(code(ACNE, [inWords(text)], { visit: MODERATE, ...where }).lines).toEqual([`${number} x1`])
  })

  it('asks for what is missing, and takes the answer', () => {
    const status = code(ACNE, [inWords('Office visit')])
    expect(status.asked).toEqual(['coding.visit-patient-status'])
    const answers = [answerTo(status, 'coding.visit-patient-status', 'established')]
    expect(code(ACNE, [inWords('Office visit')], { answers }).asked).toEqual(['coding.visit-facts'])
    const visit: VisitFacts = {
      patientStatus: 'new',
      problems: [{ kind: 'chronicWorse' }],
      data: {
        tests: 0,
        outsideNotes: 0,
        independentHistorian: false,
        independentInterpretation: false,
        discussedWithOutside: false,
      },
    }
    const risk = code(ACNE, [inWords('Office visit')], { visit })
    expect(risk.asked).toEqual(['coding.visit-risk'])
    const told = code(ACNE, [inWords('Office visit')], {
      visit,
      answers: [answerTo(risk, 'coding.visit-risk', 'moderate')],
    })
    expect(told.lines).toEqual(['99204 x1'])
  })

  it('goes to a coder when the provider can not tell', () => {
    const asked = code(ACNE, [inWords('Office visit')], { visit: { patientStatus: 'new' } })
    const silent = code(ACNE, [inWords('Office visit')], {
      visit: { patientStatus: 'new' },
      answers: [answerTo(asked, 'coding.visit-facts', 'cannot-determine')],
    })
    expect(silent.asked).toEqual(['coding.visit-level'])
    const answers = [
      answerTo(asked, 'coding.visit-facts', 'cannot-determine'),
      answerTo(silent, 'coding.visit-level', '99202'),
    ]
    expect(code(ACNE, [inWords('Office visit')], { visit: { patientStatus: 'new' }, answers }).lines).toEqual([
      '99202 x1',
    ])
  })

  it('is preventive by age', () => {
    const told = code([diagnosis('Z00.00')], [inWords('Annual physical')], { visit: { patientStatus: 'established' } })
    expect(told.lines).toEqual(['99396 x1'])
  })
})

describe('what a payer does not take', () => {
  it('a consultation for Medicare is a visit of the same level, by new or established', () => {
    const told = code(ACNE, [charge('99244')], { ...coveredBy('MB'), visit: { patientStatus: 'new' } })
    expect(told.lines).toEqual(['99204 x1'])
    expect(told.choices[0]?.reasons[0]).toContain('does not take 99244')
    expect(code(ACNE, [charge('99244')], coveredBy('MB')).asked).toEqual(['coding.visit-patient-status'])
  })

  it('99417 for Medicare is G2212, counted from another minute on', () => {
    const charges = [charge('99215'), charge('99417', [], { amountCents: 7500 })]
    const visit: VisitFacts = { totalMinutes: 60, patientStatus: 'established' }
    expect(code(ACNE, charges, { visit }).lines).toEqual(['99215 x1', '99417 x1'])
    const medicare = code(ACNE, charges, { visit, ...coveredBy('MB') })
    expect(medicare.queries).toMatchObject([{ code: 'coding.units-differ', choices: ['0', '1', 'other'] }])
    const answers = [answerTo(medicare, 'coding.units-differ', '0')]
    expect(code(ACNE, charges, { visit, ...coveredBy('MB'), answers }).lines).toEqual(['99215 x1'])
    const longer = code(ACNE, charges, { visit: { ...visit, totalMinutes: 69 }, ...coveredBy('MB') })
    expect(longer.lines).toEqual(['99215 x1', 'G2212 x1'])
  })

  it('prolonged hospital, nursing and home time for Medicare has codes of its own', () => {
    const stay = { class: 'inpatient', placeOfService: '21', visit: { totalMinutes: 80 } } as const
    const charges = [charge('99233'), charge('99418', [], { units: 2 })]
    expect(code([diagnosis('I50.22')], charges, { ...stay, ...coveredBy('MB') }).lines).toEqual([
      '99233 x1',
      'G0316 x2',
    ])
    expect(code([diagnosis('I50.22')], charges, stay).lines).toEqual(['99233 x1', '99418 x2'])
    const home = { class: 'home', placeOfService: '12' } as const
    const atHome = [charge('99350'), charge('99417', [], { measure: { minutes: 110 } })]
    expect(code(ACNE, atHome, { ...home, ...coveredBy('MB') }).lines).toEqual(['99350 x1', 'G0318 x1'])
    expect(code(ACNE, [charge('99350'), charge('G0318')], home).lines).toEqual(['99350 x1', '99417 x1'])
  })

  it('minutes of the days around a home visit count for Medicare, so the minutes of the day alone are held against no charge', () => {
    const home = { class: 'home', placeOfService: '12', visit: { totalMinutes: 70 }, ...coveredBy('MB') } as const
    expect(code(ACNE, [charge('99350'), charge('G0318')], home).lines).toEqual(['99350 x1', 'G0318 x1'])
    const measured = [charge('99350'), charge('G0318', [], { units: 2, measure: { minutes: 112 } })]
    expect(code(ACNE, measured, home).asked).toEqual(['coding.units-differ'])
  })

  it('prolonged time beside a consultation follows the visit that Medicare takes instead', () => {
    const visit: VisitFacts = { totalMinutes: 69, patientStatus: 'established' }
    const charges = [charge('99245'), charge('99417')]
    expect(code(ACNE, charges, { visit, ...coveredBy('MB') }).lines).toEqual(['99215 x1', 'G2212 x1'])
  })

  it('prolonged minutes that no one charged are a finding', () => {
    const told = code(ACNE, [charge('99215')], { visit: { totalMinutes: 70, patientStatus: 'established' } })
    expect(told.trail?.findings).toMatchObject([
      { code: 'coding.documented-not-charged', supported: '99417 x 2', amountCents: -15_000 },
    ])
  })

  it('critical care is held against its minutes', () => {
    const stay = { class: 'inpatient', placeOfService: '21' } as const
    const charges = [
      charge('99291', [], { measure: { minutes: 100 } }),
      charge('99292', [], { measure: { minutes: 100 } }),
    ]
    expect(code([diagnosis('I50.22')], charges, stay).lines).toEqual(['99291 x1', '99292 x1'])
    expect(code([diagnosis('I50.22')], charges.slice(0, 1), stay).lines).toEqual(['99291 x1', '99292 x1'])
    expect(code([diagnosis('I50.22')], charges, { ...stay, ...coveredBy('MB') }).asked).toEqual(['coding.units-differ'])
  })
})

describe('the line of a hospital for a clinic visit', () => {
  const clinic = (number: string) => charge(number, [], { revenueCode: '0510' })
  const outpatient = { class: 'outpatient', placeOfService: '22' } as const
  const lines = (more: Parameters<typeof code>[2]) => code(ACNE, [clinic('99213')], { ...outpatient, ...more }).lines

  it('has one code for every level where Medicare pays by the outpatient system, the clinician’s line its level', () => {
    const both = [charge('99213'), clinic('99203')]
    expect(code(ACNE, both, { ...outpatient, ...coveredBy('MB') }).lines.sort()).toEqual(['99213 x1', 'G0463 x1'])
    expect(lines({ ...coveredBy('MB'), stay: { typeOfBill: '0131' } })).toEqual(['G0463 x1'])
  })

  it('keeps its level for other payers and on other bills', () => {
    expect(lines({})).toEqual(['99213 x1'])
    expect(lines({ ...coveredBy('MB'), stay: { typeOfBill: '0851' } })).toEqual(['99213 x1'])
  })
})
