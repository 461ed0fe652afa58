import { expect, it } from 'vitest'
import { answerOf, verdictOf } from '../../claims.testing.ts'
import { ncciHistory as edit } from './ncci-history.ts'
import { earlier, tablesOf } from './tables.testing.ts'

const tables = tablesOf({ pairs: [] })

it('says once that earlier claims were not looked at, where there is a table that would have asked for them', () => {
  expect(verdictOf(edit, {}, { tables })).toMatchObject({ answer: 'noData', severity: 'info', fields: ['lines'] })
  expect(answerOf(edit)).toEqual(['notApplicable'])
})

it('says nothing when they were, even when there are none', () => {
  expect(answerOf(edit, {}, { tables, history: [] })).toEqual(['notApplicable'])
  expect(answerOf(edit, {}, { tables, history: [earlier()] })).toEqual(['notApplicable'])
})
