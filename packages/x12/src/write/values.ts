import type { Cents, IsoDate } from '../documents/party.ts'

/** Dollars without trailing zeros, as the standard asks for; `undefined` for what is no whole number of cents. */
export function dollarsOf(cents: Cents): string | undefined {
  if (!Number.isSafeInteger(cents)) return undefined
  if (cents % 100 === 0) return String(cents / 100 + 0)
  const absolute = Math.abs(cents)
  const rest = absolute % 100
  const decimals = rest % 10 === 0 ? rest / 10 : rest < 10 ? `0${rest}` : rest
  return `${cents < 0 ? '-' : ''}${(absolute - rest) / 100}.${decimals}`
}

/** A number in decimals; `undefined` where that cannot be. */
export function decimalOf(number: number): string | undefined {
  const text = String(number + 0)
  return Number.isFinite(number) && !text.includes('e') ? text : undefined
}

/** `YYYY-MM-DD` as `CCYYMMDD`; `undefined` for anything else. */
export function compactDay(day: IsoDate): string | undefined {
  return isIsoDay(day) ? day.slice(0, 4) + day.slice(5, 7) + day.slice(8) : undefined
}

/** `HH:MM` or `HH:MM:SS` without colons; `undefined` for anything else. */
export function compactTime(time: string): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? time.replaceAll(':', '') : undefined
}

/** Where `YYYY-MM-DD` has its digits. */
export const digitPlaces = [0, 1, 2, 3, 5, 6, 8, 9]

export function isIsoDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  for (const place of digitPlaces) {
    const code = text.charCodeAt(place)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}
