import { describe, expect, it } from 'vitest'
import { charge, diagnosis } from '../../encounters.testing.ts'
import { code } from '../../procedures/coded.testing.ts'

/** What an encounter with these codes is coded as, in the order of its claim. */
function coded(...codes: string[]): string[] {
  const told = code(
    codes.map((one, i) => diagnosis(one, i + 1)),
    [charge('99214')],
  )
  return (told.trail?.choices ?? []).filter(({ path }) => path.startsWith('diagnoses')).map((one) => one.code)
}

describe('diagnoses together', () => {
  it.each([
    ['right and left are the code of both', ['M17.11', 'M17.12'], ['M170']],
    ['right and left where no code of both is', ['M25.561', 'M25.562'], ['M25561', 'M25562']],
    ['diabetes without complications gives way to one', ['E11.9', 'E11.42'], ['E1142']],
    ['bleeding is told by the ulcer or gastritis that bleeds', ['K92.1', 'K29.71'], ['K2971']],
    ['bleeding of no place is told by that of the rectum', ['K62.5', 'K92.2'], ['K625']],
    ['an infection at a check of an adult is its abnormal finding', ['Z00.00', 'J06.9'], ['Z0001', 'J069']],
    ['a lasting condition at a check is none', ['Z00.00', 'I10'], ['Z0000', 'I10']],
  ])('%s', (_, sent, expected) => expect(coded(...sent)).toEqual(expected))
})
