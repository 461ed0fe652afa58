import { describe, expect, it } from 'vitest'
import { partitionKey, partitionOf } from './partition.ts'

describe('the partition of a key', () => {
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['abc', 479470107],
  ])('of %s is the one that the murmur2 of Kafka gives', (key, murmur2) => {
    for (const partitions of [1, 8, 1000])
      expect(partitionOf(key, partitions)).toBe((murmur2 & 0x7fffffff) % partitions)
  })

  it('of a partition itself is that partition', () => {
    for (let partition = 0; partition < 8; partition++) expect(partitionOf(partitionKey(partition), 8)).toBe(partition)
  })

  it('is always one of the partitions, also for a partition key that is too high or malformed', () => {
    for (const key of [partitionKey(8), 'partition-', 'partition--1', 'partition-01', 'partition-1e3']) {
      expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(partitionOf(key, 8))
    }
  })
})
