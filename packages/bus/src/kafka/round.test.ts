import { expect, test } from 'vitest'
import { countTo, record, recordsOf } from '../contract/subject.ts'
import type { OutRecord } from '../port.ts'
import { startRound } from './round.ts'

const evenAndOdd = (_topic: string, partition: number): number => partition % 2
const nameOf = (topic: string): string => `ns.${topic}`

function round(maxBatchBytes = 1_000_000) {
  return startRound({ maxBatchBytes, leaderOf: evenAndOdd, nameOf })
}

function bytes(partition: number, count: number): OutRecord {
  return { topic: 'topic', partition, key: '', value: new Uint8Array(count) }
}

test('each broker gets one send, with its partitions of every topic in their order', () => {
  const { add, sends } = round()
  for (const topic of ['a', 'b']) for (const i of countTo(8)) expect(add(record(topic, i % 4, String(i)))).toBe(true)
  const seen = sends().map((topics) =>
    topics.map(({ topic, messages }) => [topic, messages.map(({ partition, value }) => [partition, String(value)])]),
  )
  const even = [
    [0, '0'],
    [2, '2'],
    [0, '4'],
    [2, '6'],
  ]
  const odd = [
    [1, '1'],
    [3, '3'],
    [1, '5'],
    [3, '7'],
  ]
  expect(seen).toEqual([
    [
      ['ns.a', even],
      ['ns.b', even],
    ],
    [
      ['ns.a', odd],
      ['ns.b', odd],
    ],
  ])
})

test('a partition takes no more bytes than a broker does in one batch, but always one record', () => {
  const { add, divisible, largest } = round(1_000)
  expect(add(bytes(0, 5_000))).toBe(true)
  expect(divisible()).toBe(false)
  expect(add(bytes(0, 1))).toBe(false)
  expect(add(bytes(1, 900))).toBe(true)
  expect(add(bytes(1, 100))).toBe(false)
  expect(largest()).toMatchObject({ partition: 0 })
})

test('a refused record leaves no empty send behind', () => {
  const { add, sends } = round()
  while (add(bytes(0, 500_000)));
  expect(sends()).toHaveLength(1)
  expect(sends()[0]?.[0]?.messages).toHaveLength(1)
})

test('a round as a whole is bounded too, and so is the length of a list', () => {
  const wide = round()
  const added = countTo(100).filter((partition) => wide.add(bytes(partition, 900_000)))
  expect(added).toEqual(countTo(17))
  const long = round()
  expect(recordsOf('topic', 0, 5_000).filter((one) => long.add(one))).toHaveLength(1_500)
})

test('plain bytes go out as they are, without a copy', () => {
  const memory = new TextEncoder().encode('before|record|after')
  const { add, sends } = round()
  add({ topic: 'topic', partition: 0, key: 'k', value: memory.subarray(7, 13) })
  const value = sends()[0]?.[0]?.messages[0]?.value as Buffer
  expect(value.toString()).toBe('record')
  expect(value.buffer).toBe(memory.buffer)
})
