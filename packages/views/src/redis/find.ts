import type { FindQuery, Found } from '../port.ts'
import { entryOf } from '../projection.ts'
import type { Connection } from './connection.ts'
import type { PartitionKeys } from './keys.ts'
import { script } from './script.ts'

/** States held at once over all partitions, and for one partition at least and at most. */
const HELD = 2_048
const LEAST_PAGE = 16
const MOST_PAGE = 256

const pageScript = script('./page.lua')

type Row = Found & { at: number; bytes: Buffer }
type Cursor = { rows: Row[]; next: number; more: boolean }
type Source = { partition: number; keys: PartitionKeys }

/** Merges the partitions, each read page by page in the order asked for. */
export async function* findMerged(
  connection: Connection,
  sources: readonly Source[],
  query: FindQuery,
): AsyncGenerator<Found> {
  const limit = query.limit ?? Infinity
  const fair = Math.floor(HELD / Math.max(sources.length, 1))
  const page = Math.min(limit, MOST_PAGE, Math.max(fair, LEAST_PAGE))
  if (page < 1) return
  const read = (source: Source, after?: Row) => readPage(connection, source, query, page, after)
  const cursors = await Promise.all(sources.map(async (source) => ({ source, ...(await read(source)) })))
  const sign = query.newestFirst ? -1 : 1
  for (let count = 0; count < limit; count++) {
    const cursor = leastOf(cursors, sign)
    if (!cursor) return
    const { key, partition, state, ...rest } = cursor.rows[cursor.next++] as Row
    yield { key, partition, state }
    if (cursor.next < cursor.rows.length || !cursor.more) continue
    Object.assign(cursor, await read(cursor.source, { key, partition, state, ...rest }))
  }
}

async function readPage(
  connection: Connection,
  { partition, keys }: Source,
  query: FindQuery,
  size: number,
  after?: Row,
): Promise<Cursor> {
  const { where } = query
  const set = where ? keys.indexPrefix + entryOf(where.index, where.value) : keys.order
  const from = after ? [after.at, after.key] : []
  const args = [size, query.newestFirst ? 'newest' : 'oldest', ...from]
  const flat = (await connection.run((redis) => pageScript(redis, [set, keys.states], args))) as string[]
  const rows: Row[] = []
  for (let i = 0; i < flat.length; i += 3) {
    const key = flat[i] as string
    rows.push({ key, partition, state: flat[i + 2] as string, at: Number(flat[i + 1]), bytes: Buffer.from(key) })
  }
  return { rows, next: 0, more: rows.length === size }
}

function leastOf<C extends Cursor>(cursors: readonly C[], sign: 1 | -1): C | undefined {
  let least: C | undefined
  for (const cursor of cursors) {
    if (cursor.next >= cursor.rows.length) continue
    if (!least || sign * compare(head(cursor), head(least)) < 0) least = cursor
  }
  return least
}

function head(cursor: Cursor): Row {
  return cursor.rows[cursor.next] as Row
}

function compare(a: Row, b: Row): number {
  return a.at - b.at || Buffer.compare(a.bytes, b.bytes) || a.partition - b.partition
}
