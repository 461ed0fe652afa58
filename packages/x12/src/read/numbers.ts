import type { Cents, IsoDate } from '../documents/party.ts'
import { isoDayOf } from './dates.ts'

const minus = 0x2d
const point = 0x2e

/** Digits with a sign and a point perhaps, few enough to be exact; `undefined` for anything else. */
export function decimalIn(text: string, from: number, to: number): number | undefined {
  const negative = text.charCodeAt(from) === minus
  let digits = 0
  let number = 0
  let scale = 0
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === point && scale === 0) {
      scale = 1
      continue
    }
    const digit = code - 0x30
    if (digit < 0 || digit > 9 || ++digits > 15) return undefined
    number = number * 10 + digit
    if (scale > 0) scale *= 10
  }
  if (digits === 0) return undefined
  if (number === 0) return 0
  if (scale > 1) number /= scale
  return negative ? -number : number
}

export function decimalOf(text: string): number | undefined {
  return decimalIn(text, 0, text.length)
}

/** An amount in dollars with at most two decimals that are not 0; `undefined` for anything else. */
export function centsIn(text: string, from: number, to: number): Cents | undefined {
  const negative = text.charCodeAt(from) === minus
  let cents = 0
  let decimals = -1
  let digits = 0
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === point && decimals < 0) {
      decimals = 0
      continue
    }
    const digit = code - 0x30
    if (digit < 0 || digit > 9) return undefined
    digits++
    if (decimals >= 2) {
      if (digit !== 0) return undefined
      continue
    }
    cents = cents * 10 + digit
    if (decimals >= 0) decimals++
  }
  if (digits === 0) return undefined
  if (decimals < 2) cents *= decimals === 1 ? 10 : 100
  if (!Number.isSafeInteger(cents)) return undefined
  return negative && cents !== 0 ? -cents : cents
}

export function centsOf(text: string): Cents | undefined {
  return centsIn(text, 0, text.length)
}

/** `CCYYMMDD` */
export function dayIn(text: string, from: number, to: number): IsoDate | undefined {
  if (to - from !== 8) return undefined
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return isoDayOf(number)
}
