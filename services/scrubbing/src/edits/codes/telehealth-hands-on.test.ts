import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { telehealthHandsOn as edit } from './telehealth-hands-on.ts'

const at = (placeOfService: string, code: string) => ({ placeOfService, lines: [line(code)] })

it('takes a visit from afar, and stops an injection, a biopsy and a vaccine', () => {
  expect(answerOf(edit, at('11', '20610'))).toEqual(['notApplicable'])
  expect(answerOf(edit, at('10', '99213'))).toEqual(['pass'])
  for (const code of ['20610', '11102', '96372', '90707'])
    expect(answerOf(edit, at('02', code))).toEqual(['fail', 'lines[0].procedureCode'])
})
