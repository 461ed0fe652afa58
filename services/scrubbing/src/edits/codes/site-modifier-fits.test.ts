import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { siteModifierFits as edit } from './site-modifier-fits.ts'

const at = (code: string, modifier: string) => ({ lines: [line(code, [1], { modifiers: [modifier] })] })

it('takes a finger where fingers are treated', () => {
  expect(answerOf(edit)).toEqual(['notApplicable'])
  for (const [code, site] of [
    ['26055', 'F1'],
    ['20600', 'T5'],
    ['11102', 'E1'],
  ] as const)
    expect(answerOf(edit, at(code, site))).toEqual(['pass'])
})

it('stops a toe where fingers are treated, and any on a visit', () => {
  for (const [code, site] of [
    ['26055', 'T1'],
    ['26055', 'LD'],
    ['99213', 'F1'],
    ['J3301', 'TA'],
  ] as const)
    expect(answerOf(edit, at(code, site))).toEqual(['fail', 'lines[0].modifiers'])
})
