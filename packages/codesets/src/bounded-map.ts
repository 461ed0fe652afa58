/** A map that forgets what has not been asked for lately, so that it never holds more than twice what it should. */
export type BoundedMap<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): void }

/** Two generations: what is asked for stays young; when the young ones are too many, the old ones are forgotten all at once. */
export function boundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()

  function set(key: Key, value: Value): void {
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }

  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined) return value
      const aged = old.get(key)
      if (aged !== undefined) set(key, aged)
      return aged
    },
    set,
  }
}
