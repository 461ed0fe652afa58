import { PROBLEM_KINDS, type VisitFacts } from '@claimrail/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionMaking } from './decision-making.ts'
import { rankOf } from './level.ts'
import type { ProblemKind } from './problems.ts'

const NO_DATA = {
  tests: 0,
  outsideNotes: 0,
  independentHistorian: false,
  independentInterpretation: false,
  discussedWithOutside: false,
}
const facts = (kinds: readonly ProblemKind[], data: Partial<typeof NO_DATA>, risk: VisitFacts['risk']): VisitFacts => ({
  problems: kinds.map((kind) => ({ kind })),
  data: { ...NO_DATA, ...data },
  risk,
})
const levelOf = (visit: VisitFacts) => decisionMaking(visit).range?.from

describe('medical decision making', () => {
  it.each([
    ['a cold, nothing looked at, rest advised', facts(['selfLimited'], {}, 'minimal'), 'straightforward'],
    ['two minor problems and an over-the-counter drug', facts(['selfLimited', 'selfLimited'], {}, 'low'), 'low'],
    ['one stable illness and a prescription', facts(['stableChronic'], {}, 'moderate'), 'low'],
    ['two stable illnesses and a prescription', facts(['stableChronic', 'stableChronic'], {}, 'moderate'), 'moderate'],
    ['an illness that got worse and three tests', facts(['chronicWorse'], { tests: 3 }, 'low'), 'moderate'],
    ['a severe flare, decided with another service', facts(['chronicSeverelyWorse'], {}, 'high'), 'high'],
    [
      'a threat to life with tests, own reading and low risk',
      facts(['threatToLife'], { tests: 3, independentInterpretation: true }, 'low'),
      'high',
    ],
    ['a minor problem with high risk: two of three, not one', facts(['selfLimited'], {}, 'high'), 'straightforward'],
    [
      'a child whose parent tells the story',
      facts(['acuteUncomplicated'], { independentHistorian: true }, 'minimal'),
      'low',
    ],
  ])('%s', (_, visit, level) => {
    expect(levelOf(visit)).toBe(level)
  })

  it('says how it was reckoned, in sentences without a word of the patient', () => {
    expect(decisionMaking(facts(['stableChronic', 'stableChronic'], { tests: 2 }, 'moderate')).sentences).toEqual([
      'problems: 2 stable chronic = moderate',
      'data: 2 tests and notes, 0 of 3 categories = low',
      'risk: moderate = moderate',
      'decision making: two of three = moderate',
    ])
  })

  it('lies between two elements when the third is not documented, and is not known from one alone', () => {
    expect(decisionMaking({ problems: [{ kind: 'chronicWorse' }], risk: 'low' }).range).toEqual({
      from: 'low',
      to: 'moderate',
    })
    expect(decisionMaking({ problems: [{ kind: 'stableChronic' }], risk: 'low' }).range).toEqual({
      from: 'low',
      to: 'low',
    })
    expect(decisionMaking({ risk: 'high' }).range).toBeUndefined()
    expect(decisionMaking({ totalMinutes: 30 })).toEqual({ range: undefined, sentences: [] })
  })

  it('never falls when a problem, a test, a category or a step of risk is added', () => {
    const kinds = fc.array(fc.constantFrom(...PROBLEM_KINDS), { minLength: 1, maxLength: 4 })
    const data = fc.record({
      tests: fc.nat({ max: 4 }),
      outsideNotes: fc.nat({ max: 3 }),
      independentHistorian: fc.boolean(),
      independentInterpretation: fc.boolean(),
      discussedWithOutside: fc.boolean(),
    })
    const risks = ['minimal', 'low', 'moderate', 'high'] as const
    const rank = (visit: VisitFacts) => rankOf(decisionMaking(visit).range?.from ?? 'straightforward')
    fc.assert(
      fc.property(kinds, fc.constantFrom(...PROBLEM_KINDS), data, fc.nat({ max: 2 }), (problems, more, seen, risk) => {
        const before = rank(facts(problems, seen, risks[risk]))
        expect(rank(facts([...problems, more], seen, risks[risk]))).toBeGreaterThanOrEqual(before)
        expect(rank(facts(problems, { ...seen, tests: seen.tests + 1 }, risks[risk]))).toBeGreaterThanOrEqual(before)
        expect(rank(facts(problems, { ...seen, independentHistorian: true }, risks[risk]))).toBeGreaterThanOrEqual(
          before,
        )
        expect(rank(facts(problems, { ...seen, discussedWithOutside: true }, risks[risk]))).toBeGreaterThanOrEqual(
          before,
        )
        expect(rank(facts(problems, seen, risks[risk + 1]))).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
