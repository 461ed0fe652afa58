import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Redis } from 'ioredis'

type Argument = string | number

/** A Lua script that Redis runs as one step. */
export type Script = (redis: Redis, keys: readonly string[], args: readonly Argument[]) => Promise<unknown>

/** The script in `file` (beside this one), sent by its hash; as text only when Redis does not have it. */
export function script(file: string): Script {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  const hash = createHash('sha1').update(text).digest('hex')
  return async (redis, keys, args) => {
    try {
      return await redis.call('EVALSHA', [hash, keys.length, ...keys, ...args])
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error
      return await redis.call('EVAL', [text, keys.length, ...keys, ...args])
    }
  }
}
