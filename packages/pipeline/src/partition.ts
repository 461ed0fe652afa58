/** Partitions of every topic unless an installation says otherwise when it first creates them. */
export const DEFAULT_PARTITIONS = 8

/**
 * The partition of a key on every topic: murmur2 of its UTF-8 bytes, positive, modulo the count; the same as Kafka's own
 * default partitioner, so a producer in any language agrees. A partition's own key (`partitionKey`) is in that partition.
 */
export function partitionOf(key: string, partitions: number): number {
  const own = ownPartition(key)
  if (own !== undefined && own < partitions) return own
  return (murmur2(Buffer.from(key)) & 0x7fffffff) % partitions
}

/** The key of what belongs to a partition as a whole and to no encounter, such as a plan of many claims. */
export function partitionKey(partition: number): string {
  return `${OWN_KEY}${partition}`
}

const OWN_KEY = 'partition-'

function ownPartition(key: string): number | undefined {
  if (!key.startsWith(OWN_KEY)) return undefined
  const digits = key.slice(OWN_KEY.length)
  return /^(0|[1-9]\d{0,6})$/.test(digits) ? Number(digits) : undefined
}

function murmur2(data: Uint8Array): number {
  const m = 0x5bd1e995
  let h = 0x9747b28c ^ data.length
  const whole = data.length & ~3
  for (let i = 0; i < whole; i += 4) {
    let k = at(data, i) | (at(data, i + 1) << 8) | (at(data, i + 2) << 16) | (at(data, i + 3) << 24)
    k = Math.imul(k, m)
    k ^= k >>> 24
    h = Math.imul(h, m) ^ Math.imul(k, m)
  }
  const rest = data.length - whole
  if (rest >= 3) h ^= at(data, whole + 2) << 16
  if (rest >= 2) h ^= at(data, whole + 1) << 8
  if (rest >= 1) h = Math.imul(h ^ at(data, whole), m)
  h = Math.imul(h ^ (h >>> 13), m)
  return h ^ (h >>> 15)
}

function at(data: Uint8Array, index: number): number {
  return data[index] as number
}
