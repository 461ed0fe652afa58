import { Redis } from 'ioredis'

/** What the keys of a view weigh in Redis, in bytes. */
export type ViewWeight = { view: string; bytes: number }

const VIEW = /view:([^:}]+)/

/** What each view of a namespace weighs, heaviest first. */
export async function weightOfViews(url: string, namespace: string): Promise<ViewWeight[]> {
  const redis = new Redis(url)
  const bytes = new Map<string, number>()
  try {
    for await (const keys of redis.scanStream({ match: `*${namespace}:view:*`, count: 1_000 })) {
      for (const key of keys as string[]) {
        const view = decodeURIComponent(VIEW.exec(decodeURIComponent(key))?.[1] ?? '')
        const weight = Number(await redis.memory('USAGE', key, 'SAMPLES', 0))
        bytes.set(view, (bytes.get(view) ?? 0) + weight)
      }
    }
  } finally {
    redis.disconnect()
  }
  return [...bytes].map(([view, weight]) => ({ view, bytes: weight })).sort((a, b) => b.bytes - a.bytes)
}
