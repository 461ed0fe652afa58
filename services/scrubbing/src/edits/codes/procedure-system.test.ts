import { expect, it } from 'vitest'
import { answerOf, line } from '../../claims.testing.ts'
import { procedureSystem as edit } from './procedure-system.ts'

const of = (procedureSystem: 'cpt' | 'hcpcs', code: string) => ({ lines: [line(code, [1], { procedureSystem })] })

it('tells the two systems apart by form', () => {
  for (const [system, code] of [
    ['cpt', '99213'],
    ['cpt', '0075T'],
    ['cpt', '3074F'],
    ['hcpcs', 'J3301'],
  ] as const)
    expect(answerOf(edit, of(system, code))).toEqual(['pass'])
  for (const [system, code] of [
    ['cpt', 'J3301'],
    ['hcpcs', '99213'],
    ['hcpcs', 'Z9999'],
  ] as const)
    expect(answerOf(edit, of(system, code))).toEqual(['fail', 'lines[0].procedureCode'])
})
