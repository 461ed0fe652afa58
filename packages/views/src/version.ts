import { randomInt } from 'node:crypto'

/** The version of a partition that was never saved. */
export const NEVER_SAVED = 0

const MOST = 2 ** 48 - 1

/** The version that a save leaves behind: drawn, not counted, so that it can not come back (see `Loaded`). */
export function drawVersion(): number {
  return randomInt(1, MOST)
}
