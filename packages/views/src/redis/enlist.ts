import type { Enlist, Entry } from '../port.ts'
import type { Connection } from './connection.ts'
import type { Keys } from './keys.ts'
import { script } from './script.ts'

const enlistScript = script('./enlist.lua')

/** Each entry is one script, sent in order on one connection without waiting for the answers between. */
export async function enlist({ run }: Connection, keys: Keys, asked: Enlist): Promise<readonly (readonly string[])[]> {
  const { list, entries, limit, look = false } = asked
  const one = ({ key, id, value }: Entry) => {
    const { values, places } = keys.list(list, key)
    return run((redis) => enlistScript(redis, [values, places], [id, value, limit, look ? 1 : 0]))
  }
  const [first, ...rest] = entries
  if (!first) return []
  // The first one brings the script to a server that does not have it; after that, order on the connection is order in the list.
  const before = await one(first)
  return [before, ...(await Promise.all(rest.map(one)))] as string[][]
}
