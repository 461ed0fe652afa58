const zero = 0x30
const point = 0x2e
/** The two digits of numbers below 100. */
const tens = Uint8Array.from({ length: 100 }, (_, number) => zero + Math.floor(number / 10))
const ones = Uint8Array.from({ length: 100 }, (_, number) => zero + (number % 10))

/** Whether a number is one that `putDigits` and `putDollars` can put: whole, not negative, of 31 bits. */
export function fits(value: number): boolean {
  return value === (value | 0) && value >= 0
}

/** Puts the digits of a number that fits from a place on, and returns where they end. */
export function putDigits(bytes: Uint8Array, value: number, start: number): number {
  let end = start + 1
  for (let limit = 10; value >= limit; limit *= 10) end++
  let at = end
  let rest = value
  while (rest >= 10) {
    const next = (rest / 100) | 0
    bytes[--at] = ones[rest - next * 100]!
    bytes[--at] = tens[rest - next * 100]!
    rest = next
  }
  if (at > start) bytes[start] = zero + rest
  return end
}

/** Puts cents that fit as dollars without trailing zeros. */
export function putDollars(bytes: Uint8Array, cents: number, start: number): number {
  const dollars = (cents / 100) | 0
  const rest = cents - dollars * 100
  const end = putDigits(bytes, dollars, start)
  if (rest === 0) return end
  bytes[end] = point
  bytes[end + 1] = tens[rest]!
  bytes[end + 2] = ones[rest]!
  return ones[rest] === zero ? end + 2 : end + 3
}
