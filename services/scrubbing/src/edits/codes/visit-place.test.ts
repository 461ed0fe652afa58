import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { visitPlace as edit } from './visit-place.ts'

const at = (placeOfService: string, code: string) => ({ placeOfService, lines: [line(code)] })

it.each([
  ['11', '99213'],
  ['22', '99213'],
  ['10', '99213'],
  ['23', '99283'],
  ['21', '99223'],
  ['22', '99221'],
  ['11', '99244'],
])('takes in place %s visit %s', (place, code) => {
  expect(answerOf(edit, at(place, code))).toEqual(['pass'])
})

it.each([
  ['21', '99213'],
  ['23', '99203'],
  ['11', '99283'],
  ['11', '99223'],
  ['21', '99393'],
  ['11', '99347'],
])('stops in place %s visit %s', (place, code) => {
  expect(answerOf(edit, at(place, code))).toEqual(['fail', 'lines[0].procedureCode'])
})

it('says nothing of a claim without visits, nor of critical care, which is given anywhere', () => {
  expect(answerOf(edit, at('21', '27447'))).toEqual(['notApplicable'])
  expect(answerOf(edit, at('11', '99291'))).toEqual(['notApplicable'])
})
