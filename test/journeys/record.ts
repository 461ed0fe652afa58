// Records histories anew: `node test/journeys/record.ts`. Those that were recorded before stay: they are what the test is for.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SERVICES } from '@claimrail/cli'
import { clinicDay } from '@claimrail/clinic'
import { CURRENT_VERSION } from '@claimrail/domain'
import { parseOptions, startHost, type Host } from '@claimrail/host'
import { answer, find, openQueries, planReplay, replay, status } from '@claimrail/operations'
import { feedFiles, quarantineIn, receiver } from '@claimrail/registration'
import { encounters } from '@claimrail/tracking'
import { workerProcess, type WorkerProcess } from '../system/worker-process.ts'
import { eventsOf, fold, HISTORIES, recordedOf, type Line } from './history-file.ts'
import { kindsOf, WANTED } from './wanted.ts'

const SEED = 'journeys'
/** The schema version, and what was new on the log: 1.1 has how encounters were coded (`encounter.coded`, `encounter.proposed`). */
const RECORDING = `v${CURRENT_VERSION}.1`
const PAYER = join(import.meta.dirname, '../../services/payer-simulator/src/main.ts')
const AT = '2026-02-01T09:00:00.000Z'

const folder = await mkdtemp(join(tmpdir(), 'claimrail-journeys-'))
try {
  const free = { httpPort: '0', mllpPort: '0', consolePort: '0', healthPort: '0' }
  const quick = { pollMs: '50', lingerMs: '200', logLevel: 'error' }
  const host = await startHost(SERVICES, parseOptions({}, { ...free, ...quick, dataDir: folder, idKey: SEED }))
  const payer = startPayer()
  await feed(host)
  await settled(host)
  await replayRejected(host)
  await answerOne(host)
  await breakOne(host)
  await settled(host)
  await payer.end()
  await write(host)
  await host.stop()
} finally {
  await rm(folder, { recursive: true, force: true })
}

function startPayer(): WorkerProcess {
  const env = { ...process.env, CLAIMRAIL_HEALTH_PORT: '0', CLAIMRAIL_LOG_LEVEL: 'error', CLAIMRAIL_POLL_MS: '50' }
  const shares = ['--reject', '0.1', '--deny', '0.15', '--reverse', '0.2', '--late', '300']
  const args = ['--dir', join(folder, 'gateway'), '--seed', SEED, ...shares]
  const payer = workerProcess('payer', args, folder, { script: PAYER, env })
  payer.start()
  return payer
}

async function feed({ context }: Host): Promise<void> {
  const { bus, partitions, options } = context
  const files: string[] = []
  for (const { name, bytes } of clinicDay({ seed: SEED, encounters: 200, date: '2026-01-05' }).files()) {
    files.push(join(folder, name))
    await writeFile(join(folder, name), bytes)
  }
  const quarantine = quarantineIn(options.quarantineDir)
  const receive = receiver({ bus, partitions, idKey: options.idKey })
  await feedFiles(files, receive, () => {}, { quarantine, refusalsFile: join(folder, 'refused.ndjson') })
}

/** Waits until nothing has moved for eight seconds. */
async function settled({ context }: Host): Promise<void> {
  let picture = ''
  for (let since = Date.now(); Date.now() - since < 8000; await pause(200)) {
    const { encounters, ledger, stages } = await status(context, Date.now())
    const next = JSON.stringify([encounters, ledger, stages.map(({ backlog }) => backlog)])
    if (next !== picture) since = Date.now()
    picture = next
  }
}

/** All but one of what the payer refused unread. */
async function replayRejected({ context }: Host): Promise<void> {
  const ids: string[] = []
  for await (const { view } of find(context, { states: ['rejected'] })) ids.push(view.encounterId)
  const asked = { requestId: SEED, select: { ids: ids.slice(1) }, reason: 'recorded', by: 'record.ts', at: AT }
  await replay(context, asked, await planReplay(context, asked))
}

/** Answers the side of one encounter that waits for nothing else. */
async function answerOne({ context }: Host): Promise<void> {
  for await (const { encounterId, query } of openQueries(context)) {
    if (query.code !== 'coding.diagnosis-side-unspecified') continue
    await answer(context, { encounterId, queryId: query.id, value: 'left', by: 'record.ts', answeredAt: AT })
    return
  }
}

/** A record that no release can read, under the key of an encounter that was paid. */
async function breakOne({ context }: Host): Promise<void> {
  const { bus, views } = context
  for await (const { key, partition } of views.find({
    ...{ view: encounters.name, where: { index: 'state', value: 'paid' } },
    ...{ newestFirst: true, limit: 1 },
  }))
    await bus.publish([{ topic: 'claim.coded', partition, key, value: Buffer.from('{"type":"claim.coded"}') }])
}

async function write({ context }: Host): Promise<void> {
  await mkdir(HISTORIES, { recursive: true })
  const missing = new Set(Object.keys(WANTED))
  for await (const { history } of find(context, {})) {
    for (const kind of kindsOf(history).filter((one) => missing.has(one))) {
      missing.delete(kind)
      const lines = await linesOf(context, history.encounterId)
      const file = join(HISTORIES, `${RECORDING}-${kind}`)
      await writeFile(`${file}.ndjson`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
      await writeFile(`${file}.json`, `${JSON.stringify(recordedOf(fold(eventsOf(lines))), null, 2)}\n`)
    }
  }
  console.log(
    missing.size === 0 ? 'recorded all; run prettier on the .json files' : `not seen: ${[...missing].join(', ')}`,
  )
}

/** The records of an encounter on every topic that the view reads, but for those that no one can read. */
async function linesOf({ bus, partitions }: Host['context'], encounterId: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const topic of encounters.topics) {
    for (let partition = 0; partition < partitions; partition++) {
      for await (const { key, offset, value } of bus.read(topic, partition, 0)) {
        const text = Buffer.from(value).toString()
        if (key === encounterId && text !== '{"type":"claim.coded"}')
          lines.push({ topic, partition, offset, key, value: text })
      }
    }
  }
  return lines
}
