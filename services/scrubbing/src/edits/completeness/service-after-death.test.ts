import { expect, it } from 'vitest'
import { answerOf, hospital } from '../../claims.testing.ts'
import { serviceAfterDeath as edit } from './service-after-death.ts'

const died = (on: string) => hospital({ stay: { occurrenceCodes: [{ code: '55', on }] } })

it('takes services to the day of death and stops those after it', () => {
  expect(answerOf(edit, died('2026-03-02'))).toEqual(['pass'])
  expect(answerOf(edit, died('2026-03-01'))).toEqual(['fail', 'lines[0].serviceDate'])
})

it('says nothing where no death is told', () => {
  expect(answerOf(edit, hospital())).toEqual(['notApplicable'])
})
