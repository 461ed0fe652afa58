import { expect, it } from 'vitest'
import { line, verdictOf } from '../../claims.testing.ts'
import { excludedByLaw as edit } from './excluded-by-law.ts'

const scan = (modifier: string) => ({ lines: [line('93306', [1], { modifiers: [modifier] })] })

it('tells of a line that the law leaves out', () => {
  expect(verdictOf(edit, scan('GY'))).toMatchObject({
    answer: 'fail',
    severity: 'info',
    fields: ['lines[0].modifiers'],
  })
  expect(verdictOf(edit, scan('GA'))).toBeUndefined()
})
