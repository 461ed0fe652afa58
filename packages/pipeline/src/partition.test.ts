import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionKey, partitionOf } from './partition.ts'

test("keys land where Kafka's default partitioner puts them", () => {
  // murmur2 values of these keys as asserted by the tests of the Java client (org.apache.kafka.common.utils.UtilsTest).
  const javaMurmur2: [string, number][] = [
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ]
  const large = 1 << 30
  for (const [key, hash] of javaMurmur2) expect(partitionOf(key, large)).toBe((hash & 0x7fffffff) % large)
})

test('a key always names one partition below the count', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 1024 }), (key, partitions) => {
      const partition = partitionOf(`k${key}`, partitions)
      expect(partition).toBe(partitionOf(`k${key}`, partitions))
      expect(partition >= 0 && partition < partitions).toBe(true)
    }),
  )
})

test('what belongs to a partition as a whole stands in that partition', () => {
  for (let partition = 0; partition < 8; partition++) expect(partitionOf(partitionKey(partition), 8)).toBe(partition)
})
