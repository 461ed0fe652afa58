const EVERY_MS = 1_000

/** Tells the group that this member lives for as long as the work takes. A refused heartbeat is no failure of the work: saving decides. */
export async function beating<Result>(
  heartbeat: () => Promise<void>,
  work: () => Promise<Result>,
  everyMs: number = EVERY_MS,
): Promise<Result> {
  const timer = setInterval(() => void heartbeat().catch(() => {}), everyMs)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
