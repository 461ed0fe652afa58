import { describe, expect, test } from 'vitest'
import { kafkaOfRun, redisOfRun, uniqueName } from '@claimrail/testing/run'
import { runFaults } from './run.ts'

const kafka = kafkaOfRun()
const redis = redisOfRun()

/** The short form; `pnpm faults --encounters 2000` is the long one. */
describe.skipIf(!kafka.available || !redis.available)(
  'workers are killed at random while a clinic day goes through',
  () => {
    test('nothing is lost, nothing is doubled, order is kept, views rebuild to the same bytes', async () => {
      const say = (line: string) => console.error(line)
      const result = await runFaults({ encounters: 150, seed: 11, killsEach: 1, namespace: uniqueName('faults'), say })
      expect(result.findings).toEqual({ lost: [], doubled: [], disorder: [], other: [] })
      expect(result.kills).toBe(7)
    })
  },
)
