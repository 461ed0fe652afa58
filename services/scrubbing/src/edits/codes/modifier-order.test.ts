import { expect, it } from 'vitest'
import { answerOf, claim, line, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { modifierOrder as edit } from './modifier-order.ts'

const told = (...modifiers: string[]) => ({ lines: [line('73562', [1], { modifiers })] })

it('takes price before side before information', () => {
  expect(answerOf(edit, told('RT'))).toEqual(['notApplicable'])
  for (const right of [
    ['26', 'RT'],
    ['59', 'RT'],
    ['25', '95'],
    ['26', '52'],
    ['52', '26'],
    ['RT', 'KX'],
  ])
    expect(answerOf(edit, told(...right))).toEqual(['pass'])
})

it('warns of another order', () => {
  for (const wrong of [
    ['RT', '26'],
    ['KX', 'RT'],
    ['95', '25'],
    ['GA', '26', 'RT'],
  ])
    expect(answerOf(edit, told(...wrong))).toEqual(['fail', 'lines[0].modifiers'])
})

it('can put them in order and changes nothing else', () => {
  const repaired = edit.repair?.(subjectOf(claim(told('GA', 'RT', '26', '59')), DATE, { codes: CODES, packs: [] }))
  expect(repaired).toEqual(claim(told('26', '59', 'RT', 'GA')))
})
