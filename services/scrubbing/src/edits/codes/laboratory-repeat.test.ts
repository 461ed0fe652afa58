import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { laboratoryRepeat as edit } from './laboratory-repeat.ts'

const repeated = (code: string) => ({ lines: [line(code, [1], { modifiers: ['91'] })] })

it('takes 91 on a laboratory test alone', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, repeated('85025'))).toEqual(['pass'])
  expect(answerOf(edit, repeated('93000'))).toEqual(['fail', 'lines[0].modifiers'])
})
