import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { withPack } from './pack.testing.ts'
import { payerSameService as edit } from './payer-same-service.ts'

const together = withPack({ lines: { sameService: 'one line with units' } })
const apart = withPack({ lines: { sameService: 'one line each' } })
const twice = (more = {}) => ({ lines: [line('73562'), line('73562', [1], more)] })

it('wants several of one procedure on one line where the payer does', () => {
  expect(answerOf(edit, twice(), together)).toEqual(['fail', 'lines[0]', 'lines[1]'])
  expect(answerOf(edit, twice({ modifiers: ['LT'] }), together)).toEqual(['pass'])
  expect(answerOf(edit, twice({ serviceDate: '2026-03-03' }), together)).toEqual(['pass'])
})

it('wants them on a line each where the payer does, drugs and timed codes aside', () => {
  expect(answerOf(edit, { lines: [line('73562', [1], { units: 2 })] }, apart)).toEqual(['fail', 'lines[0].units'])
  expect(answerOf(edit, twice(), apart)).toEqual(['pass'])
  const byNature = [line('J3301', [1], { units: 4 }), line('97110', [1], { units: 3 })]
  expect(answerOf(edit, { lines: byNature }, apart)).toEqual(['pass'])
})
