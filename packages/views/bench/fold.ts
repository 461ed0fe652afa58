import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { View } from '@claimrail/pipeline'
import { auditEvent } from '../src/contract/ledger.ts'
import { foldChunk } from '../src/fold.ts'
import type { ViewStore } from '../src/port.ts'
import { redisViews } from '../src/redis/index.ts'
import { sqliteViews } from '../src/sqlite/index.ts'

/** What a chunk of 500 events of 500 encounters costs, beside the JSON work that no store can spare: `node bench/fold.ts [REDIS_URL]`. */
const CHUNK = 500
const KEYS = 4_000
const WARM = 20
const CHUNKS = 220

type Row = { history: { at: string; type: string; id: string }[]; note: string; stage: string }

const view: View<Row> = {
  name: 'bench',
  topics: ['audit'],
  initial: () => ({ history: [], note: 'x'.repeat(1_000), stage: '' }),
  evolve: (row, event) => {
    const history = [...row.history, { at: event.at, type: event.type, id: event.id.padEnd(26) }].slice(-8)
    return { ...row, history, stage: `stage-${Number(event.id.split('-')[2]) % 5}` }
  },
  project: ({ history, stage }) => ({
    indexes: { stage: [stage], payer: ['P1'], practice: ['N1'] },
    totals: { charged: 12_500, paid: history.length, open: 4 },
    at: 1_700_000_000_000,
  }),
}

function chunk(number: number) {
  return Array.from({ length: CHUNK }, (_, i) => {
    const offset = number * CHUNK + i
    return { offset, event: auditEvent({ key: offset % KEYS, cents: 1, at: offset }) }
  })
}

async function measure(name: string, store: ViewStore): Promise<void> {
  const times: number[] = []
  let from = process.cpuUsage()
  for (let number = 0; number < CHUNKS; number++) {
    const records = chunk(number)
    if (number === WARM) from = process.cpuUsage()
    const started = performance.now()
    const { outcome } = await foldChunk(store, view, 0, 'audit', records)
    if (outcome !== 'saved') throw new Error(outcome)
    if (number >= WARM) times.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(from)
  const started = performance.now()
  await store.tally(view.name)
  report(name, times, (user + system) / 1_000 / times.length, performance.now() - started)
  await store.drop(view.name)
  await store.close()
}

function report(name: string, times: number[], cpu: number, tally: number): void {
  times.sort((a, b) => a - b)
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1)
  console.log(`${name}: ms a chunk p50 ${at(0.5)} p95 ${at(0.95)}, CPU ${cpu.toFixed(1)}; tally ${tally.toFixed(1)} ms`)
}

function measureJson(): void {
  let row = view.initial('K')
  for (let i = 0; i < 8; i++)
    row = view.evolve(row, auditEvent({ key: 1, cents: 1, at: i }), { topic: '', partition: 0, offset: i })
  const text = JSON.stringify(row)
  const round = () => {
    for (let i = 0; i < CHUNK; i++) JSON.stringify(JSON.parse(text))
  }
  for (let i = 0; i < WARM; i++) round()
  const from = process.cpuUsage()
  for (let i = 0; i < 50; i++) round()
  console.log(
    `JSON alone, ${CHUNK} states of ${text.length} characters: CPU ${(process.cpuUsage(from).user / 50_000).toFixed(1)} ms`,
  )
}

const folder = await mkdtemp(join(tmpdir(), 'claimrail-bench-'))
measureJson()
await measure('SQLite', sqliteViews({ file: join(folder, 'views.db') }))
await rm(folder, { recursive: true })
const [url] = process.argv.slice(2)
if (url) await measure('Redis', redisViews({ url, namespace: `bench-${process.pid}` }))
