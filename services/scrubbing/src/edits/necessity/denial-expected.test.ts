import { expect, it } from 'vitest'
import { line, verdictOf } from '../../claims.testing.ts'
import { denialExpected as edit } from './denial-expected.ts'

const scan = (modifier: string) => ({ lines: [line('93306', [1], { modifiers: [modifier] })] })

it('warns of a line that goes out to be denied', () => {
  expect(verdictOf(edit, scan('GZ'))).toMatchObject({
    answer: 'fail',
    severity: 'warn',
    fields: ['lines[0].modifiers'],
  })
  expect(verdictOf(edit, scan('GA'))).toBeUndefined()
})
