import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerTelehealthProcedure as edit } from './payer-telehealth-procedure.ts'

const covers = withPack({ telehealth: { places: ['02', '10'], video: '95', audio: '93', procedures: ['99202-99215'] } })
const afar = (code: string, ...modifiers: string[]) => ({
  placeOfService: '10',
  lines: [line(code, [1], { modifiers })],
})

it('takes from afar only what the payer covers so', () => {
  expect(answerOf(edit, afar('99213', '95'), covers)).toEqual(['pass'])
  expect(answerOf(edit, afar('99381', '95'), covers)).toEqual(['fail', 'lines[0].procedureCode'])
  expect(answerOf(edit, afar('99381'), covers)).toEqual(['fail', 'lines[0].procedureCode'])
})

it('goes by the modifier too where the place is another', () => {
  expect(answerOf(edit, { ...afar('96116', '95'), placeOfService: '11' }, covers)[0]).toBe('fail')
  expect(answerOf(edit, {}, covers)).toEqual(['notApplicable'])
})
