/** ISA13 has nine digits. */
const LARGEST = 999_999_999

/**
 * The control number of the `sequence`-th interchange (from 0) of a partition. No two partitions ever share one, and each is used once.
 * See docs/decisions/003-control-numbers-from-log-order.md. Throws RangeError when nine digits are used up.
 */
export function controlNumberOf(sequence: number, partition: number, partitions: number): number {
  const number = sequence * partitions + partition + 1
  if (number > LARGEST) throw new RangeError('interchange control numbers are used up')
  return number
}

/** A control number as ISA13, GS06 and BHT03 carry it. */
export function nineDigits(number: number): string {
  return String(number).padStart(9, '0')
}

/** The number that nine digits write, or undefined when a payer sent back something else. */
export function parseControlNumber(text: string): number | undefined {
  const number = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0
  return number > 0 ? number : undefined
}
