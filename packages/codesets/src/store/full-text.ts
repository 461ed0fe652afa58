import type { DatabaseSync } from 'node:sqlite'
import { normalizeText } from '../normalize.ts'
import type { SearchHit } from './system-store.ts'

/** Every word must be there; the last one may be only begun, as someone types it. */
function allWords(tokens: readonly string[]): string {
  return tokens.map((token, i) => (i === tokens.length - 1 ? `"${token}"*` : `"${token}"`)).join(' AND ')
}

function anyWord(tokens: readonly string[]): string {
  return tokens.map((token) => `"${token}"`).join(' OR ')
}

/**
 * Searches with a prepared statement that takes the FTS5 query, what it needs more, and the limit, and gives `code` and `score`
 * (bm25, where lower is better). What has all words comes first; only when nothing has, what has some.
 */
export function searcher(db: DatabaseSync, sql: string) {
  const statement = db.prepare(sql)
  return (words: string, limit: number, ...more: string[]): SearchHit[] => {
    const tokens = normalizeText(words).split(' ').filter(Boolean)
    if (tokens.length === 0 || limit <= 0) return []
    const hits = run(allWords(tokens))
    return hits.length > 0 || tokens.length === 1 ? hits : run(anyWord(tokens))

    function run(query: string): SearchHit[] {
      const rows = statement.all(query, ...more, limit) as { code: string; score: number }[]
      return rows.map(({ code, score }) => ({ code, score: -score }))
    }
  }
}
