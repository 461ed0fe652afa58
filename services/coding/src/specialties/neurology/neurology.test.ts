import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { answerTo, code } from '../../procedures/coded.testing.ts'

const EPILEPSY = [diagnosis('G40.909')]
const WRIST = [diagnosis('G56.01')]
const recorded = (number: string, minutes: number) => charge(number, [], { measure: { minutes } })

describe('an EEG', () => {
  it.each([
    ['95812', 41, '95812'],
    ['95812', 60, '95812'],
    ['95812', 61, '95813'],
    ['95813', 55, '95812'],
    ['95718', 800, '95720'],
  ])('charged as %s and recorded for %i minutes is %s', (number, minutes, supported) => {
    expect(code(EPILEPSY, [recorded(number, minutes)]).lines).toEqual([`${supported} x1`])
  })

  it('too short for an extended one goes to a coder, whom the record tells of sleep', () => {
    const charges = [recorded('95812', 35)]
    const asked = code(EPILEPSY, charges)
    expect(asked.asked).toEqual(['coding.procedure-disagrees'])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', '95819')]
    expect(code(EPILEPSY, charges, { answers }).lines).toEqual(['95819 x1'])
  })
})

describe('nerve studies', () => {
  it.each([
    [1, '95907'],
    [2, '95907'],
    [3, '95908'],
    [6, '95909'],
    [12, '95912'],
    [13, '95913'],
  ])('%i of conduction are %s', (count, number) => {
    expect(code(WRIST, [charge('95907', [], { measure: { count } })]).lines).toEqual([`${number} x1`])
  })

  it('by needle beside conduction are add-ons, not the codes of needle studies alone', () => {
    const charges = [charge('95909'), charge('95860')]
    const asked = code(WRIST, charges)
    expect(asked.queries).toMatchObject([{ code: 'coding.procedure-disagrees', choices: ['95885', '95886', 'other'] }])
    const answers = [answerTo(asked, 'coding.procedure-disagrees', '95886')]
    expect(code(WRIST, charges, { answers }).lines).toEqual(['95909 x1', '95886 x1'])
    expect(code(WRIST, [charge('95860')]).lines).toEqual(['95860 x1'])
  })
})
