import { setTimeout as pause } from 'node:timers/promises'
import { between, seeded, shuffled } from './random.ts'
import type { WorkerProcess } from '../system/worker-process.ts'

export type Chaos = {
  seed: number
  /** `kill -9`s of each worker. */
  killsEach: number
  /** The longest and shortest pause between two kills, in milliseconds. */
  everyMs: readonly [number, number]
  /** How long the frozen worker sleeps: longer than the group waits for a silent member. */
  frozenMs: number
}

/**
 * Kills every worker `killsEach` times at random moments in random order and starts it again, and freezes one of `sleepers`
 * long enough to lose its partitions before it wakes. Resolves with the number of kills when all is running again.
 */
export async function unleash(
  workers: readonly WorkerProcess[],
  sleepers: readonly WorkerProcess[],
  chaos: Chaos,
): Promise<number> {
  const random = seeded(chaos.seed)
  const victims = shuffled(
    random,
    workers.flatMap((worker) => Array.from({ length: chaos.killsEach }, () => worker)),
  )
  const sleeping = Promise.all(sleepers.map((sleeper) => sleep(sleeper, between(random, 500, 3000), chaos.frozenMs)))
  const restarts: Promise<void>[] = []
  for (const victim of victims) {
    await pause(between(random, ...chaos.everyMs))
    await victim.kill()
    restarts.push(pause(between(random, 50, 1500)).then(() => victim.start()))
    await restarts.at(-1)
  }
  await Promise.all([...restarts, sleeping])
  return victims.length
}

async function sleep(sleeper: WorkerProcess, after: number, length: number): Promise<void> {
  await pause(after)
  sleeper.freeze()
  await pause(length)
  sleeper.thaw()
}
