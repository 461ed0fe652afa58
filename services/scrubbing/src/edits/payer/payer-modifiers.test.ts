import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerModifiers as edit } from './payer-modifiers.ts'

const therapy = (...modifiers: string[]) => ({ lines: [line('97110', [1], { modifiers })] })
const rule = (more: object) => withPack({ modifiers: [{ procedures: ['97000-97799'], ...more }] })

it('wants one of the modifiers that the payer names', () => {
  const wants = rule({ oneOf: ['GP', 'GO'] })
  expect(answerOf(edit, therapy(), wants)).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, therapy('59', 'GP'), wants)).toEqual(['pass'])
})

it('takes none that the payer refuses, and no other than it accepts', () => {
  expect(answerOf(edit, therapy('59'), rule({ refused: ['59'] }))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, therapy('XS'), rule({ refused: ['59'] }))).toEqual(['pass'])
  expect(answerOf(edit, therapy('GP', 'XS'), rule({ accepted: ['GP', '59'] }))).toEqual(['fail', 'lines[0].modifiers'])
  expect(answerOf(edit, therapy('GP'), rule({ accepted: ['GP', '59'] }))).toEqual(['pass'])
})

it('says nothing of other procedures', () => {
  expect(answerOf(edit, {}, rule({ refused: ['25'] }))).toEqual(['notApplicable'])
})
