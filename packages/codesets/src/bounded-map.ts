/** A map that forgets what was put in first when it is full. */
export type BoundedMap<Key, Value> = { get(key: Key): Value | undefined; set(key: Key, value: Value): void }

export function boundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  const map = new Map<Key, Value>()
  return {
    get: (key) => map.get(key),
    set(key, value) {
      if (map.size >= most) for (const first of map.keys()) if (map.delete(first)) break
      map.set(key, value)
    },
  }
}
