import { dayOf, isTime } from './values.ts'

const hyphen = 0x2d

/** Reads 1251 by the format (1250) whose first byte is `format`; what is wrong with it, if anything. */
export function isPeriod(
  bytes: Uint8Array,
  from: number,
  to: number,
  format: number,
): 'date-invalid' | 'time-invalid' | undefined {
  const first = bytes[format]
  const second = bytes[format + 1]
  const isRange = first === 0x52
  if (isRange && second === 0x44 && bytes[format + 2] === 0x38) {
    const fits = to - from === 17 && bytes[from + 8] === hyphen
    return fits && dayOf(bytes, from, from + 8) > 0 && dayOf(bytes, from + 9, to) > 0 ? undefined : 'date-invalid'
  }
  if (first === 0x44 && second === 0x38) return dayOf(bytes, from, to) > 0 ? undefined : 'date-invalid'
  if (first === 0x44 && second === 0x54) {
    if (dayOf(bytes, from, from + 8) === 0 || to - from < 12) return 'date-invalid'
    return isTime(bytes, from + 8, to) ? undefined : 'time-invalid'
  }
  if (first === 0x54 && second === 0x4d) return isTime(bytes, from, to) ? undefined : 'time-invalid'
  return undefined
}
