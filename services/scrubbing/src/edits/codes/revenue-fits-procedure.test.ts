import { expect, it } from 'vitest'
import { answerOf, line, hospital } from '../../claims.testing.ts'
import { revenueFitsProcedure as edit } from './revenue-fits-procedure.ts'

const under = (code: string, revenueCode: string) => hospital({ lines: [line(code, [], { revenueCode })] })

it('takes a procedure under a code of its kind', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
  for (const [code, revenue] of [
    ['85025', '0305'],
    ['72100', '0320'],
    ['78452', '0341'],
    ['J3301', '0636'],
    ['99283', '0450'],
    ['97110', '0420'],
  ] as const)
    expect(answerOf(edit, under(code, revenue))).toEqual(['pass'])
})

it('warns of another kind', () => {
  for (const [code, revenue] of [
    ['85025', '0320'],
    ['72100', '0300'],
    ['J3301', '0450'],
    ['99283', '0636'],
  ] as const)
    expect(answerOf(edit, under(code, revenue))).toEqual(['fail', 'lines[0].revenueCode'])
})
