import { expect, test } from 'vitest'
import fc from 'fast-check'
import { merge } from './merge.ts'

async function* streamOf(numbers: readonly number[], onClose: () => void = () => {}) {
  try {
    yield* numbers
  } finally {
    onClose()
  }
}

test('streams in order become one in order, with every element once', async () => {
  const sorted = fc.array(fc.integer()).map((numbers) => numbers.toSorted((a, b) => a - b))
  await fc.assert(
    fc.asyncProperty(fc.array(sorted), async (streams) => {
      const merged: number[] = []
      const inputs = streams.map((numbers) => streamOf(numbers))
      for await (const number of merge(inputs, (a, b) => a < b)) merged.push(number)
      expect(merged).toEqual(streams.flat().toSorted((a, b) => a - b))
    }),
  )
})

test('a reader that leaves closes every stream', async () => {
  let closed = 0
  const streams = [[1, 4], [2], [3]].map((numbers) => streamOf(numbers, () => closed++))
  for await (const number of merge(streams, (a, b) => a < b)) if (number === 1) break
  expect(closed).toBe(3)
})
