import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTo } from './contract/subject.ts'
import { startLoop, type Lane } from './loop.ts'
import type { InRecord } from './port.ts'

type Log = { lane: Lane; append(count: number): void; committed(): number }

function lane(topic: string, keeps: () => boolean = () => true): Log {
  const records: InRecord[] = []
  let position = 0
  return {
    append(count) {
      for (const _ of countTo(count)) {
        records.push({
          topic,
          partition: 0,
          key: '',
          value: Buffer.alloc(0),
          headers: {},
          offset: records.length,
          timestamp: 0,
        })
      }
    },
    committed: () => position,
    lane: {
      topic,
      waiting: () => records.length - position,
      peek: (max) => records.slice(position, position + max),
      async commit(taken) {
        if (!keeps()) return false
        position = (taken.at(-1)?.offset ?? -1) + 1
        return true
      },
    },
  }
}

const base = { partition: 0, heartbeat: async () => undefined, onRejected: () => undefined }

test('whatever the handler rejects and whenever records come, each lane is taken whole and in order', async () => {
  const steps = fc.array(fc.record({ topic: fc.nat({ max: 1 }), count: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
  })
  const rejected = fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 2 })
  await fc.assert(
    fc.asyncProperty(steps, rejected, fc.integer({ min: 1, max: 4 }), async (plan, rejections, max) => {
      const lanes = [lane('0'), lane('1')] as const
      const taken: Record<string, number[]> = { 0: [], 1: [] }
      let calls = 0
      const loop = startLoop({
        ...base,
        lanes: lanes.map((log) => log.lane),
        options: {
          group: 'group',
          topics: [],
          maxRecords: max,
          async onBatch({ topic, records }) {
            expect(records.length).toBeLessThanOrEqual(max)
            if (rejections.includes(calls++)) throw new Error('refused')
            taken[topic]?.push(...records.map(({ offset }) => offset))
          },
        },
      })
      for (const { topic, count } of plan) {
        lanes[topic]?.append(count)
        loop.wake()
        await new Promise((resolve) => setImmediate(resolve))
      }
      while (lanes.some((log) => log.lane.waiting() > 0)) await new Promise((resolve) => setTimeout(resolve, 5))
      loop.end()
      await loop.done
      for (const [i, log] of lanes.entries()) expect(taken[i]).toEqual(countTo(log.committed()))
    }),
    { numRuns: 15 },
  )
})

test('a loop that lost its partition takes nothing more', async () => {
  const log = lane('topic', () => false)
  log.append(10)
  let batches = 0
  const onBatch = async (): Promise<void> => void batches++
  await startLoop({ ...base, lanes: [log.lane], options: { group: 'g', topics: [], maxRecords: 2, onBatch } }).done
  expect(batches).toBe(1)
})
