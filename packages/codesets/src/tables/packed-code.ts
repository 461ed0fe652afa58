/** Five letters or digits are a number in base 36: below 2^26, in the order of the code points. */
const SPAN = 36 ** 5

/** A code as a number; -1 for what is no code, which no table holds. */
export function packCode(code: string): number {
  if (code.length !== 5) return -1
  const number = Number.parseInt(code, 36)
  return number >= 0 && unpack(number) === code.toUpperCase() ? number : -1
}

/** Two codes as one number below 2^52, so that a pair is one integer key. */
export function packPair(column1: string, column2: string): number {
  const first = packCode(column1)
  const second = packCode(column2)
  return first < 0 || second < 0 ? -1 : first * SPAN + second
}

export function unpackPair(pair: number): [column1: string, column2: string] {
  return [unpack(Math.floor(pair / SPAN)), unpack(pair % SPAN)]
}

function unpack(number: number): string {
  return number.toString(36).toUpperCase().padStart(5, '0')
}

/** The SQL that reads a packed pair's columns, for people and for comparing releases. */
export function unpackedSql(pair: string, column: 1 | 2): string {
  const number = column === 1 ? `(${pair} / ${SPAN})` : `(${pair} % ${SPAN})`
  const digits = [4, 3, 2, 1, 0].map((place) => {
    return `substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + ${number} / ${36 ** place} % 36, 1)`
  })
  return digits.join(' || ')
}
