/** Crockford base 32: digits and upper-case letters without I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first `length` base-32 characters (5 bits each) of `bytes`; `bytes` must hold at least that many bits. */
export function toBase32(bytes: Uint8Array, length: number): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (let i = 0; text.length < length;) {
    if (bits < 5) {
      buffer = ((buffer << 8) | (bytes[i++] ?? 0)) & 0xffff
      bits += 8
    }
    bits -= 5
    text += ALPHABET[(buffer >> bits) & 31]
  }
  return text
}

/** `value` (0 or more) as exactly `length` base-32 characters. Throws RangeError when it does not fit. */
export function numberToBase32(value: number, length: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 32 ** length) throw new RangeError('value out of range')
  let text = ''
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text
  return text
}

/** The number that base-32 `text` writes, or undefined when a character is outside the alphabet. */
export function numberFromBase32(text: string): number | undefined {
  let value = 0
  for (const character of text) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return undefined
    value = value * 32 + digit
  }
  return value
}
