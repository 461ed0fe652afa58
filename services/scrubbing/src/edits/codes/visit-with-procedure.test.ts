import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { visitWithProcedure as edit } from './visit-with-procedure.ts'

const day = (visitModifiers: string[], procedure: string, serviceDate = '2026-03-02') => ({
  lines: [line('99213', [1], { modifiers: visitModifiers }), line(procedure, [1], { serviceDate })],
})

it('says nothing of a claim without an E/M', () => {
  expect(answerOf(edit, { lines: [line('11102')] })).toEqual(['notApplicable'])
})

it('wants 25 beside a minor procedure or an injection', () => {
  expect(answerOf(edit, day([], '11102'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, day([], '17110'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, day([], '90471'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, day(['25'], '11102'))).toEqual(['pass'])
})

it('wants 57 beside major surgery; 25 is not enough', () => {
  expect(answerOf(edit, day(['25'], '25600'))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, day(['57'], '25600'))).toEqual(['pass'])
})

it('wants nothing beside a test, nor on another day', () => {
  expect(answerOf(edit, day([], '93000'))).toEqual(['pass'])
  expect(answerOf(edit, day([], '11102', '2026-03-03'))).toEqual(['pass'])
})
