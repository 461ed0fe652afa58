import { auditEvent, LEDGER } from '../contract/ledger.ts'
import { foldChunk } from '../fold.ts'
import { sqliteViews } from './index.ts'

/** One of several processes that fold the same records into the same file: `node owner.fixture.ts FILE TOPIC RECORDS`. */
const [file = '', topic = '', count = '0'] = process.argv.slice(2)
const records = Array.from({ length: Number(count) }, (_, offset) => ({
  offset,
  event: auditEvent({ key: offset % 5, cents: 1, at: offset }),
}))
const store = sqliteViews({ file })
for (let at = 0; at < records.length;) {
  const { outcome } = await foldChunk(store, LEDGER, 0, topic, records.slice(at, at + 3))
  if (outcome === 'saved') at += 3
}
await store.close()
