import { createHash } from 'node:crypto'

/** A number in [0, 1) that depends on the seed and on what is asked about, and on nothing else. */
export function chance(seed: string, ...about: readonly (string | number)[]): number {
  return digestOf(seed, about).readUIntBE(0, 6) / 2 ** 48
}

/** One of several, by chance. */
export function pick<Item>(items: readonly [Item, ...Item[]], share: number): Item {
  return items[Math.floor(share * items.length)] ?? items[0]
}

/** 14 hexadecimal characters in upper case: a number that a payer gives. */
export function numberFor(seed: string, ...about: readonly (string | number)[]): string {
  return digestOf(seed, about).toString('hex', 0, 7).toUpperCase()
}

function digestOf(seed: string, about: readonly (string | number)[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([seed, ...about]))
    .digest()
}
