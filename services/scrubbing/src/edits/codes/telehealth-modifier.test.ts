import { expect, it } from 'vitest'
import { answerOf, line, verdictOf } from '../../claims.testing.ts'
import { telehealthModifier as edit } from './telehealth-modifier.ts'

const fromAfar = (...modifiers: string[]) => ({ placeOfService: '10', lines: [line('99213', [1], { modifiers })] })

it('says nothing of a visit in the office', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
})

it('warns of a visit from afar that does not say how it was held', () => {
  expect(answerOf(edit, fromAfar('95'))).toEqual(['pass'])
  expect(verdictOf(edit, fromAfar())).toMatchObject({ answer: 'fail', severity: 'warn' })
})

it('says nothing of dates before place of service 10 began', () => {
  const before = { placeOfService: '10', lines: [line('99213', [1], { serviceDate: '2021-12-31' })] }
  expect(answerOf(edit, before)).toEqual(['notApplicable'])
})
