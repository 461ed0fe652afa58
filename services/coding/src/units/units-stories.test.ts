import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../encounters.testing.ts'
import { answerTo, code, coveredBy, done } from '../procedures/coded.testing.ts'

const KNEE = [diagnosis('M17.11')]
const MIGRAINE = [diagnosis('G43.709')]
const SKIN = [diagnosis('L57.0')]
const minutes = (number: string, of: number, units = 1) => charge(number, [], { units, measure: { minutes: of } })
const vial = (given: number, discarded: number | undefined, more = {}) => ({
  drug: { given, ...(discarded === undefined ? {} : { discarded }), unit: 'unit' as const, singleDose: true, ...more },
})

describe('units by minutes', () => {
  it('of therapy for Medicare follow the total of the day', () => {
    const told = code(KNEE, [minutes('97110', 33, 2), minutes('97140', 7)], coveredBy('MB'))
    expect(told.lines).toEqual(['97110 x2', '97140 x1'])
    expect(told.choices[1]?.reasons).toEqual(['8-minute rule: 40 min that day, 7 of this code = 1'])
    expect(told.charges.map((line) => line.minutes)).toEqual([33, 7])
  })

  it('of therapy elsewhere follow each code, and what is under half a unit is asked about', () => {
    const charges = [minutes('97110', 33, 2), minutes('97140', 7)]
    const told = code(KNEE, charges)
    expect(told.queries).toMatchObject([
      { code: 'coding.units-differ', fields: ['charges[1].units'], choices: ['0', '1', 'other'] },
    ])
    const answers = [answerTo(told, 'coding.units-differ', '0')]
    expect(code(KNEE, charges, { answers }).lines).toEqual(['97110 x2'])
  })

  it('of an add-on are what its base leaves', () => {
    const told = code([diagnosis('G31.84')], [minutes('96116', 100), charge('96121', [], { amountCents: 100 })])
    expect(told.lines).toEqual(['96116 x1', '96121 x1'])
  })

  it('that are fewer than charged are held from an amount on', () => {
    expect(code(KNEE, [minutes('97110', 16, 3)]).queries).toMatchObject([{ choices: ['1', '3', 'other'] }])
    const cheap = charge('97110', [], { units: 2, amountCents: 2000, measure: { minutes: 16 } })
    const told = code(KNEE, [cheap])
    expect(told.lines).toEqual(['97110 x1'])
    expect(told.trail?.findings).toMatchObject([{ code: 'coding.units-over-record', amountCents: 1000 }])
  })

  it('that are a part of a unit are asked for', () => {
    expect(code(KNEE, [charge('97110', [], { units: 1.5 })]).asked).toEqual(['coding.units-missing'])
  })
})

describe('units of drugs', () => {
  const botox = (measure: ReturnType<typeof vial>) => charge('J0585', [], { units: 200, amountCents: 160_000, measure })

  it('given and thrown away are two lines for Medicare, the money shared', () => {
    const told = code(MIGRAINE, [botox(vial(155, 45))], coveredBy('MB'))
    expect(told.lines).toEqual(['J0585 x155', 'J0585-JW x45'])
    expect(told.charges.map((line) => line.amountCents)).toEqual([124_000, 36_000])
    expect(told.trail?.modifiers).toMatchObject([{ modifier: 'JW' }])
  })

  it('say JZ when nothing was thrown away, and nothing of a container for many', () => {
    expect(code(MIGRAINE, [botox(vial(200, 0))], coveredBy('MB')).lines).toEqual(['J0585-JZ x200'])
    expect(code(MIGRAINE, [botox(vial(200, 0, { singleDose: false }))], coveredBy('MB')).lines).toEqual(['J0585 x200'])
  })

  it('ask whether anything was thrown away, and take the answer', () => {
    const asked = code(MIGRAINE, [botox(vial(155, undefined))], coveredBy('MB'))
    expect(asked.asked).toEqual(['coding.waste-missing'])
    const answers = [answerTo(asked, 'coding.waste-missing', '45')]
    expect(code(MIGRAINE, [botox(vial(155, undefined))], { ...coveredBy('MB'), answers }).lines).toEqual([
      'J0585 x155',
      'J0585-JW x45',
    ])
  })

  it('turn the dose into billing units, and what was left out of the charge into a finding', () => {
    const kenalog = charge('J3301', [], {
      units: 1,
      amountCents: 600,
      measure: { drug: { given: 40, unit: 'mg', singleDose: false } },
    })
    const told = code(KNEE, [kenalog])
    expect(told.lines).toEqual(['J3301 x4'])
    expect(told.trail?.findings).toMatchObject([{ code: 'coding.units-under-record', amountCents: -1800 }])
    const inMilligrams = { ...kenalog, units: 40, amountCents: 2400 }
    expect(code(KNEE, [inMilligrams]).lines).toEqual(['J3301 x4'])
    expect(code(KNEE, [inMilligrams]).trail?.findings).toEqual([])
  })

  it('ask when the measure does not fit the dose', () => {
    const inMl = charge('J3301', [], { measure: { drug: { given: 1, unit: 'ml', singleDose: false } } })
    expect(code(KNEE, [inMl]).asked).toEqual(['coding.units-missing'])
  })
})

describe('units by number', () => {
  it('become the lines of their ladder, the money shared by the prices of the practice', () => {
    const told = code(SKIN, [charge('17000', [], { amountCents: 22_100, measure: { count: 8 } })])
    expect(told.lines).toEqual(['17000 x1', '17003 x7'])
    expect(told.charges.map((line) => line.amountCents)).toEqual([13_000, 9100])
    expect(told.choices[0]?.reasons).toEqual(['8 premalignant lesions = 17000 x 1, 17003 x 7'])
  })

  it('keep to their own line when the practice charged the others itself', () => {
    const told = code(SKIN, [charge('17000', [], { measure: { count: 8 } }), charge('17003', [], { units: 7 })])
    expect(told.lines).toEqual(['17000 x1', '17003 x7'])
  })

  it('come from what is documented where the charge does not say', () => {
    const performed = [done('Destruction of actinic keratoses', { measure: { count: 3 } })]
    const told = code(SKIN, [charge('17000', [], { amountCents: 13_000 })], { performed })
    expect(told.lines).toEqual(['17000 x1', '17003 x2'])
    expect(told.trail?.findings).toEqual([
      {
        code: 'coding.units-under-record',
        path: 'charges[0]',
        billed: '17000 x 1',
        supported: '17000 x 1, 17003 x 2',
        amountCents: -2600,
      },
    ])
  })

  it('choose the code of nerve conduction studies', () => {
    expect(code([diagnosis('G56.01')], [charge('95907', [], { measure: { count: 5 } })]).lines).toEqual(['95909 x1'])
  })
})
