/**
 * Redis keys of one partition of a view. All carry one hash tag, so a cluster keeps them on one node and one script may touch them
 * all. Only the registry, which says what partitions a view has, stands alone.
 *
 *   meta         hash    version, and `offset:TOPIC` of the checkpoint
 *   states       hash    key -> JSON text of the state
 *   projections  hash    key -> stored projection: lines of `at`, entries and totals
 *   order        zset    key by `at`
 *   totals       hash    name -> sum
 *   entries      set     the entries (INDEX=VALUE) that have states
 *   index:ENTRY  zset    key by `at`, one for each entry
 *
 * A list that all partitions share has two keys for each of its own, with a hash tag of their own:
 *
 *   values       list    the values, oldest first
 *   places       hash    id -> index in `values`
 */
export type PartitionKeys = {
  meta: string
  states: string
  projections: string
  order: string
  totals: string
  entries: string
  /** What the sorted set of an entry is named, before the entry. */
  indexPrefix: string
}

export type Keys = {
  registry(view: string): string
  of(view: string, partition: number): PartitionKeys
  list(list: string, key: string): { values: string; places: string }
  /** Matches all keys of a list. */
  listPattern(list: string): string
}

/** `namespace` keeps installations that share a Redis apart. */
export function keysOf(namespace: string): Keys {
  const base = (view: string) => ['claimrail', namespace, 'view', view].map(encodeURIComponent).join(':')
  return {
    registry: (view) => `{${base(view)}}:partitions`,
    list: (list, key) => {
      const tag = `{${base(list)}:list:${encodeURIComponent(key)}}:`
      return { values: `${tag}values`, places: `${tag}places` }
    },
    listPattern: (list) => `{${base(list)}:list:*`,
    of: (view, partition) => {
      const tag = `{${base(view)}:${partition}}:`
      const names = ['meta', 'states', 'projections', 'order', 'totals', 'entries'] as const
      const keys = Object.fromEntries(names.map((name) => [name, tag + name]))
      return { ...(keys as Omit<PartitionKeys, 'indexPrefix'>), indexPrefix: `${tag}index:` }
    },
  }
}
