import { describe } from 'vitest'
import { redisOfRun, uniqueName } from '@claimrail/testing/run'
import { viewStoreContract } from '../contract/index.ts'
import { redisViews } from './index.ts'

const redis = redisOfRun()

describe.skipIf(!redis.available)('the Redis adapter', () => {
  viewStoreContract('Redis', async () => {
    const options = { url: redis.available ? redis.url : '', namespace: uniqueName('views') }
    return { open: () => redisViews(options), remove: () => forget(options) }
  })
})

async function forget(options: { url: string; namespace: string }): Promise<void> {
  const store = redisViews(options)
  for (const view of ['contract', 'contract-2', 'ledger']) await store.drop(view)
  await store.close()
}
