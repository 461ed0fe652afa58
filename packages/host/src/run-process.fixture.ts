import { notingService } from './rig.ts'
import { runProcess } from './run-process.ts'
import type { Service, Source } from './service.ts'

/** A process that `run-process.int.test.ts` starts: what it does wrong is told in its first argument. */
const [, , way = ''] = process.argv

const slowToStop: Source = {
  name: 'slow',
  start: async () => ({ problem: () => undefined, stop: () => new Promise(() => {}) }),
}
const uncaught: Source = {
  name: 'uncaught',
  async start() {
    setTimeout(() => {
      throw new TypeError('about Jane Doe')
    }, 50)
    return { problem: () => undefined, stop: async () => {} }
  },
}
const unhandled: Source = {
  name: 'unhandled',
  async start() {
    void Promise.reject(new RangeError('about Jane Doe'))
    return { problem: () => undefined, stop: async () => {} }
  },
}
const failing: Source = { name: 'failing', start: () => Promise.reject(new SyntaxError('about Jane Doe')) }

const services: Record<string, Service> = {
  well: notingService(),
  slowToStop: { name: 'slow', create: () => ({ sources: [slowToStop] }) },
  uncaught: { name: 'uncaught', create: () => ({ sources: [uncaught] }) },
  unhandled: { name: 'unhandled', create: () => ({ sources: [unhandled] }) },
  failing: { name: 'failing', create: () => ({ sources: [failing] }) },
}

await runProcess([services[way] as Service])
