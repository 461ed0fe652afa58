import { join } from 'node:path'
import { describe } from 'vitest'
import { kafkaOfRun } from '@claimrail/testing/run'
import { busContract } from '../contract/index.ts'
import { uniqueName } from '../contract/subject.ts'
import { kafkaBus } from './bus.ts'

const kafka = kafkaOfRun()
const sessionTimeoutMs = 3_000

describe.skipIf(!kafka.available)('on a real broker', () => {
  busContract(
    'Kafka',
    async () => {
      const options = {
        brokers: kafka.available ? kafka.brokers : [],
        namespace: uniqueName('contract'),
        sessionTimeoutMs,
      }
      return {
        open: () => kafkaBus(options),
        elsewhere: { module: join(import.meta.dirname, 'bus.ts'), factory: 'kafkaBus', options },
        remove: async () => undefined,
      }
    },
    { sessionTimeoutMs, propertyRuns: 6 },
  )
})
