/** A stream of numbers that depends on nothing but its seed. */
export type Random = {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  /** One of the items. Throws RangeError when there is none. */
  pick<Item>(items: readonly Item[]): Item
  /** One of the items, more often the heavier. */
  weighted<Item extends { weight: number }>(items: readonly Item[]): Item
  digits(count: number): string
  letters(count: number, alphabet?: string): string
}

/** xoshiro128** (Blackman, Vigna 2018), its state filled from an FNV-1a hash of the seed. */
export function createRandom(seed: string): Random {
  const state = [hash(`${seed}/0`), hash(`${seed}/1`), hash(`${seed}/2`), hash(`${seed}/3`) | 1] as Words

  function fraction(): number {
    return next(state) / 2 ** 32
  }
  function whole(from: number, to: number): number {
    return from + Math.floor(fraction() * (to - from + 1))
  }
  function pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from')
    return items[whole(0, items.length - 1)] as Item
  }
  function letters(count: number, alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'): string {
    return Array.from({ length: count }, () => pick([...alphabet])).join('')
  }
  return {
    whole,
    pick,
    letters,
    chance: (probability) => fraction() < probability,
    digits: (count) => letters(count, '0123456789'),
    weighted(items) {
      let rest = fraction() * items.reduce((sum, item) => sum + item.weight, 0)
      return items.find((item) => (rest -= item.weight) < 0) ?? pick(items.slice(-1))
    },
  }
}

type Words = [number, number, number, number]

function next(s: Words): number {
  const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0
  const shifted = s[1] << 9
  s[2] ^= s[0]
  s[3] ^= s[1]
  s[1] ^= s[2]
  s[0] ^= s[3]
  s[2] ^= shifted
  s[3] = rotate(s[3], 11)
  return result
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 13)) | 0
}
