import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { Bus } from '../port.ts'
import { crashPromises } from './crash-promises.ts'
import { deliveryPromises } from './delivery-promises.ts'
import { failurePromises } from './failure-promises.ts'
import { groupPromises } from './group-promises.ts'
import { publishPromises } from './publish-promises.ts'
import { readPromises } from './read-promises.ts'
import { PARTITIONS, uniqueName, type BusFeatures, type BusUnderTest, type Subject } from './subject.ts'

/** Every promise of the port, as tests. `makeBus` makes one log for all of them. */
export function busContract(name: string, makeBus: () => Promise<BusUnderTest>, features: BusFeatures): void {
  describe(`the ${name} bus`, () => {
    let log: BusUnderTest
    let clients: Bus[] = []

    beforeAll(async () => {
      log = await makeBus()
    })

    afterEach(async () => {
      await Promise.all(clients.map((client) => client.close()))
      clients = []
    })

    afterAll(() => log?.remove())

    function open(): Bus {
      const client = log.open()
      clients.push(client)
      return client
    }

    const bus = (): Bus => clients[0] ?? open()

    async function topics(...names: string[]): Promise<string[]> {
      const unique = names.map(uniqueName)
      await bus().ensure(unique, PARTITIONS)
      return unique
    }

    const subject: Subject = {
      open,
      bus,
      topics,
      features,
      elsewhere: () => log.elsewhere,
      topic: async (wanted) => (await topics(wanted))[0] as string,
    }

    describe('publishing', () => publishPromises(subject))
    describe('reading', () => readPromises(subject))
    describe('delivery', () => deliveryPromises(subject))
    describe('failing handlers', () => failurePromises(subject))
    describe('groups', () => groupPromises(subject))
    describe('crashed and paused members', () => crashPromises(subject))
  })
}
