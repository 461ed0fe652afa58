const FIRST_MS = 100
const LONGEST_MS = 10_000

/** Milliseconds to wait before records whose handler failed `failures` times in a row come again. */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
}
