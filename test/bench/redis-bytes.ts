import { Redis } from 'ioredis'

/** Memory that Redis uses for its data, in bytes. */
export async function redisBytes(url: string): Promise<number> {
  const redis = new Redis(url)
  try {
    const info = await redis.info('memory')
    return Number(/used_memory_dataset:(\d+)/.exec(info)?.[1] ?? 0)
  } finally {
    redis.disconnect()
  }
}
