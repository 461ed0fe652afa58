import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { timed } from './timing.ts'

it('tells how long the work took, whether it succeeded or not', async () => {
  const told: number[] = []
  await timed((seconds) => told.push(seconds), () => sleep(20)) // prettier-ignore
  await timed((seconds) => told.push(seconds), () => Promise.reject(new Error('x'))).catch(() => {}) // prettier-ignore
  expect(told[0]).toBeGreaterThan(0.015)
  expect(told[0]).toBeLessThan(5)
  expect(told[1]).toBeGreaterThanOrEqual(0)
})
