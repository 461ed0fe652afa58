import type { Connection } from './connection.ts'
import type { Keys } from './keys.ts'

/** Which partitions a view has ever had, so that nobody needs to scan for them. */
export type Registry = {
  /** Ascending. */
  partitions(view: string): Promise<number[]>
  /** To be awaited before a save, so that nothing saved is ever missing here. `anew`: even when it was added before. */
  add(view: string, partition: number, anew: boolean): Promise<void>
}

/**
 * A set of its own, outside the partitions' hash tags. `drop` leaves it be: a partition named here that has nothing costs nothing,
 * while taking it out could race with a save.
 */
export function registryOf(connection: Connection, keys: Keys): Registry {
  const added = new Set<string>()
  connection.onReady(() => added.clear())
  return {
    async partitions(view) {
      const members = await connection.run((redis) => redis.smembers(keys.registry(view)))
      return members.map(Number).sort((a, b) => a - b)
    },
    async add(view, partition, anew) {
      const name = `${view}/${partition}`
      if (added.has(name) && !anew) return
      await connection.run((redis) => redis.sadd(keys.registry(view), partition))
      added.add(name)
    },
  }
}
