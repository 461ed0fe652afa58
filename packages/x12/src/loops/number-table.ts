/** Values by whole number, without collisions: one multiplication and one look, where a Map takes several. Made once, read often. */
export class NumberTable<Value> {
  private readonly keys: Int32Array
  private readonly values: (Value | undefined)[]
  private readonly multiplier: number
  private readonly shift: number

  constructor(entries: Iterable<readonly [number, Value]>) {
    const all = [...new Map(entries)]
    const { multiplier, shift } = withoutCollisions(all.map(([key]) => key))
    this.multiplier = multiplier
    this.shift = shift
    this.keys = new Int32Array(2 ** (32 - shift)).fill(-1)
    this.values = new Array<Value | undefined>(this.keys.length).fill(undefined)
    for (const [key, value] of all) {
      const place = Math.imul(key, multiplier) >>> shift
      this.keys[place] = key
      this.values[place] = value
    }
  }

  /** `undefined` for a number that has no value, and for every negative one. */
  get(key: number): Value | undefined {
    const place = Math.imul(key, this.multiplier) >>> this.shift
    return this.keys[place] === key ? this.values[place] : undefined
  }
}

/** A multiplier whose upper bits tell all keys apart; tried one after another, in larger tables when none is found. */
function withoutCollisions(keys: readonly number[]): { multiplier: number; shift: number } {
  for (let shift = 29; ; shift--) {
    const taken = new Uint8Array(2 ** (32 - shift))
    if (keys.length > taken.length) continue
    let multiplier = 0x9e3779b1
    for (let attempt = 0; attempt < 100; attempt++) {
      multiplier = (Math.imul(multiplier, 0x85ebca6b) + 0x6d2b79f5) | 1
      if (tellsApart(keys, multiplier, shift, taken.fill(0))) return { multiplier, shift }
    }
  }
}

function tellsApart(keys: readonly number[], multiplier: number, shift: number, taken: Uint8Array): boolean {
  for (const key of keys) {
    const place = Math.imul(key, multiplier) >>> shift
    if (taken[place] === 1) return false
    taken[place] = 1
  }
  return true
}
