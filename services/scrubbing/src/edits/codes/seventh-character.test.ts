import { expect, it } from 'vitest'
import { answerOf } from '../../claims.testing.ts'
import { seventhCharacter as edit } from './seventh-character.ts'

it('takes the characters of the category', () => {
  expect(answerOf(edit, { diagnoses: ['I10'] })).toEqual(['notApplicable'])
  for (const right of ['S93401A', 'S93401D', 'S93401S', 'S52501B', 'S52501K', 'T148XXA'])
    expect(answerOf(edit, { diagnoses: [right] })).toEqual(['pass'])
})

it('stops a code that is too short, and a character of fractures on a sprain', () => {
  for (const wrong of ['S93401', 'S9340', 'S93401B', 'S93401K', 'S52501I', 'T148'])
    expect(answerOf(edit, { diagnoses: ['I10', wrong] })).toEqual(['fail', 'diagnoses[1]'])
})
