import { expect, it } from 'vitest'
import { answerOf, line, DATE } from '../../claims.testing.ts'
import { placeKnown as edit } from './place-known.ts'

const at = (placeOfService: string, serviceDate = DATE) => ({
  placeOfService,
  lines: [line('99213', [1], { serviceDate })],
})

it('judges a place by the date of service', () => {
  expect(answerOf(edit, at('11'))).toEqual(['pass'])
  expect(answerOf(edit, at('30'))).toEqual(['fail', 'placeOfService'])
  expect(answerOf(edit, at('10', '2022-01-01'))).toEqual(['pass'])
  expect(answerOf(edit, at('10', '2021-12-31'))).toEqual(['fail', 'placeOfService'])
})
