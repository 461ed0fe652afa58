import { expect, it } from 'vitest'
import { answerOf, claim, line, CODES, DATE } from '../../claims.testing.ts'
import { subjectOf } from '../../subject.ts'
import { addonSeveralProcedures as edit } from './addon-several-procedures.ts'

const addon = (modifiers: string[]) => ({
  lines: [line('11102', [1], { modifiers: ['51'] }), line('11103', [1], { modifiers })],
})

it('stops 51 on an add-on and takes it on the base', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  expect(answerOf(edit, addon([]))).toEqual(['pass'])
  expect(answerOf(edit, addon(['51']))).toEqual(['fail', 'lines[1].modifiers'])
})

it('can take it away from the add-on alone', () => {
  const repaired = edit.repair?.(subjectOf(claim(addon(['51', '59'])), DATE, { codes: CODES, packs: [] }))
  expect(repaired?.lines.map(({ modifiers }) => modifiers)).toEqual([['51'], ['59']])
})
