import { setTimeout as pause } from 'node:timers/promises'

/** Waits until `count` reaches `target`; resolves to the seconds since `start` (epoch ms). Throws after `limitSeconds` without progress. */
export async function secondsUntil(
  target: number,
  count: () => Promise<number>,
  start: number,
  limitSeconds = 120,
): Promise<number> {
  let last = -1
  let lastAt = Date.now()
  for (;;) {
    const now = await count()
    if (now >= target) return (Date.now() - start) / 1000
    if (now > last) {
      last = now
      lastAt = Date.now()
    } else if (Date.now() - lastAt > limitSeconds * 1000) {
      throw new Error(`stood still at ${now} of ${target} for ${limitSeconds} seconds`)
    }
    await pause(25)
  }
}

/** The share-th (0 to 1) of the sorted values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
