import { setTimeout as pause } from 'node:timers/promises'

const STILL_SECONDS = 90

/** Looks at `count` every `everyMs` until it is `target`. Throws when it does not move for a minute and a half. */
export async function reached(target: number, count: () => Promise<number>, everyMs: number): Promise<void> {
  let last = -1
  let lastAt = Date.now()
  for (;;) {
    const now = await count()
    if (now >= target) return
    if (now !== last) {
      last = now
      lastAt = Date.now()
    } else if (Date.now() - lastAt > STILL_SECONDS * 1000) {
      throw new Error(`stood still at ${now} of ${target} for ${STILL_SECONDS} seconds`)
    }
    await pause(everyMs)
  }
}

/** The share-th (0 to 1) of the values, by nearest rank; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return (upper + lower) / 2
}
