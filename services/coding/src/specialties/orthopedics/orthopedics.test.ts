import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { answerTo, code } from '../../procedures/coded.testing.ts'
import { MIRRORED } from './laterality.ts'

const BREAK = [diagnosis('S52.531A')]
const HEALING = [diagnosis('S52.531D')]
const right = (number: string, more = {}) => charge(number, [], { modifiers: ['RT'], ...more })
const emergency = { class: 'emergency', placeOfService: '23' } as const

describe('the care of a fracture', () => {
  it('holds the first cast of the same side, not one of the other side', () => {
    const told = code(BREAK, [right('25600'), right('29075', { amountCents: 5_000 })])
    expect(told.lines).toEqual(['25600-RT x1'])
    expect(told.charges[0]?.amountCents).toBe(15_000)
    const both = [diagnosis('S52.531A'), diagnosis('S93.402A', 2)]
    const wrist = charge('25600', ['S52.531A'], { modifiers: ['RT'] })
    const ankle = charge('29405', ['S93.402A'], { modifiers: ['LT'] })
    expect(code(both, [wrist, ankle]).lines).toEqual(['25600-RT x1', '29405-LT x1'])
  })

  it('in an emergency department asks who gives the care afterwards: 54 when it is others', () => {
    const charges = [right('25600')]
    const asked = code(BREAK, charges, emergency)
    expect(asked.queries).toMatchObject([
      { code: 'coding.care-after', choices: ['others', 'same-group', 'cannot-determine'] },
    ])
    const told = (value: string) =>
      code(BREAK, charges, { ...emergency, answers: [answerTo(asked, 'coding.care-after', value)] })
    expect(told('others').lines).toEqual(['25600-54-RT x1'])
    expect(told('same-group').lines).toEqual(['25600-RT x1'])
    expect(told('cannot-determine').asked).toEqual(['coding.care-after'])
  })

  it('is shared by the words of the record', () => {
    const sent = right('25600', { text: 'Closed treatment of wrist fracture, follow-up with another surgeon' })
    expect(code(BREAK, [sent], emergency).lines).toEqual(['25600-54-RT x1'])
    const taken = right('25600', { text: 'Wrist fracture, took over the care' })
    expect(code(HEALING, [taken]).lines).toEqual(['25600-55-RT x1'])
  })

  it('goes with the seventh character of its part: treatment with A, care after it with D', () => {
    expect(code(HEALING, [right('25600')]).asked).toEqual(['coding.procedure-disagrees'])
    expect(code(BREAK, [right('25600', { modifiers: ['RT', '55'] })]).asked).toEqual(['coding.procedure-disagrees'])
    expect(code(HEALING, [right('25600', { modifiers: ['RT', '55'] })]).lines).toEqual(['25600-55-RT x1'])
  })
})

describe('the side', () => {
  it('of the procedure against that of all its diagnoses is asked for; the answer mirrors the modifier', () => {
    const thumb = [charge('26055', ['M65.311'], { modifiers: ['FA'] })]
    const asked = code([diagnosis('M65.311')], thumb)
    expect(asked.queries).toMatchObject([
      { code: 'coding.side-disagrees', choices: ['left', 'right', 'cannot-determine'] },
    ])
    const told = (value: string) =>
      code([diagnosis('M65.311')], thumb, { answers: [answerTo(asked, 'coding.side-disagrees', value)] })
    expect(told('right').lines).toEqual(['26055-F5 x1'])
    expect(told('left').asked).toEqual(['coding.side-disagrees'])
  })

  it('is right where one diagnosis is of it, of both sides, or of none', () => {
    const knees = [diagnosis('M17.11'), diagnosis('M17.12', 2)]
    expect(code(knees, [charge('20610', [], { modifiers: ['LT'] })]).lines).toEqual(['20610-LT x1'])
    expect(code([diagnosis('M17.0')], [right('20610')]).lines).toEqual(['20610-RT x1'])
    expect(code([diagnosis('M81.0')], [right('20610')]).lines).toEqual(['20610-RT x1'])
  })

  it('has each modifier once', () => {
    const all = MIRRORED.flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('an injection by a nurse', () => {
  it('holds the visit of the nurse, not one of a physician', () => {
    const lines = (visit: string) => code(BREAK, [charge('96372'), charge(visit)]).lines
    expect(lines('99211')).toEqual(['96372 x1'])
    expect(lines('99213')).toEqual(['96372 x1', '99213 x1'])
  })
})
