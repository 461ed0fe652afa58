/** Five letters or digits are a number in base 36: below 2^26, in the order of the code points. */
const SPAN = 36 ** 5

/** A code as a number; -1 for what is no code, which no table holds. */
export function packCode(code: string): number {
  if (code.length !== 5) return -1
  let number = 0
  for (let place = 0; place < 5; place += 1) {
    const digit = digitOf(code.charCodeAt(place))
    if (digit < 0) return -1
    number = number * 36 + digit
  }
  return number
}

/** The value of `0` to `9` and `A` to `Z`. */
function digitOf(char: number): number {
  if (char >= 48 && char <= 57) return char - 48
  return char >= 65 && char <= 90 ? char - 55 : -1
}

/**
 * The key that two codes share, whichever is column 1, and the one after it; below 2^53. The even one stands for the lesser code in
 * column 1, the odd one for the greater, so one range holds both orders. -2 for what is no code.
 */
export function pairKey(one: number, other: number): number {
  if (one < 0 || other < 0) return -2
  return (one < other ? one * SPAN + other : other * SPAN + one) * 2
}

/** The key of a pair in the order of its columns. */
export function packPair(column1: string, column2: string): number {
  const first = packCode(column1)
  const second = packCode(column2)
  return pairKey(first, second) + (first > second ? 1 : 0)
}

export function unpackPair(key: number): [column1: string, column2: string] {
  const codes = Math.floor(key / 2)
  const [lesser, greater] = [unpackCode(Math.floor(codes / SPAN)), unpackCode(codes % SPAN)]
  return key % 2 === 0 ? [lesser, greater] : [greater, lesser]
}

function unpackCode(number: number): string {
  return number.toString(36).toUpperCase().padStart(5, '0')
}
