import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { beating } from './heartbeat.ts'

it('beats for as long as the work takes, and not after', async () => {
  let beats = 0
  const beat = async () => void beats++
  expect(await beating(beat, () => sleep(60, 'done'), 5)).toBe('done')
  expect(beats).toBeGreaterThan(3)
  const after = beats
  await sleep(20)
  expect(beats).toBe(after)
})

it('a refused heartbeat does not fail the work; the work that fails does', async () => {
  const refused = () => Promise.reject(new Error('rebalancing'))
  expect(await beating(refused, () => sleep(20, 'done'), 5)).toBe('done')
  await expect(beating(refused, () => Promise.reject(new Error('work')), 5)).rejects.toThrow('work')
})
