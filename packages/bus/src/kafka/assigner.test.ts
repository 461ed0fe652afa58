import fc from 'fast-check'
import { AssignerProtocol } from 'kafkajs'
import { expect, test } from 'vitest'
import { countTo } from '../contract/subject.ts'
import { assignNumbers } from './assigner.ts'

const members = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 9 })
const partitions = fc.integer({ min: 1, max: 30 })

function assigned(ids: readonly string[], topics: readonly string[], count: number): Map<string, number[][]> {
  const group = ids.map((memberId) => ({ memberId }))
  return new Map(
    assignNumbers(group, topics, () => countTo(count)).map(({ memberId, memberAssignment }) => {
      const assignment = AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {}
      return [memberId, topics.map((topic) => assignment[topic] ?? [])]
    }),
  )
}

test('a partition number belongs to one member over all topics, and shares differ by one at most', () => {
  fc.assert(
    fc.property(members, partitions, (ids, count) => {
      const shares = [...assigned(ids, ['a', 'b', 'c'], count).values()]
      for (const [a, b, c] of shares) expect([b, c]).toEqual([a, a])
      const numbers = shares.map(([a]) => a as number[])
      expect(numbers.flat().sort((x, y) => x - y)).toEqual(countTo(count))
      const sizes = numbers.map(({ length }) => length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('every member works out the same shares, whatever order it hears of the others in', () => {
  fc.assert(
    fc.property(members, partitions, (ids, count) => {
      expect(assigned(ids.toReversed(), ['a'], count)).toEqual(assigned(ids, ['a'], count))
    }),
  )
})
