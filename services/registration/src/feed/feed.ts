import { open, type FileHandle } from 'node:fs/promises'
import type { EncounterMessage } from '@claimrail/domain'
import type { Reading, Refusal } from '../fault.ts'
import { fileIndex } from '../fhir/file-index.ts'
import { readVisits } from '../fhir/read-fhir.ts'
import type { Quarantine } from '../intake/quarantine.ts'
import type { Receive } from '../intake/receive.ts'
import { listFiles } from './list-files.ts'
import { readFileParts } from './read-file.ts'

/** How far a feed is. `bytes` of `totalBytes` are read; `messages` are durable. */
export type FeedProgress = {
  file: string
  filesDone: number
  files: number
  bytes: number
  totalBytes: number
  messages: number
  refused: number
}

/** What came of a feed. `refusedByCode` counts refusals by the code of their first fault; `incompleteByCode` counts parts that were left out. */
export type FeedSummary = Omit<FeedProgress, 'file' | 'filesDone'> & {
  refusedByCode: Readonly<Record<string, number>>
  incompleteByCode: Readonly<Record<string, number>>
}

export type FeedOptions = {
  quarantine: Quarantine
  /** NDJSON of what was refused and why: file, line or message, code, path, name in quarantine. Written as the feed goes. */
  refusalsFile?: string
  /** Largest message, line or document in bytes; default 64 MiB. */
  maxBytes?: number
  /** Messages published together; default 300. */
  batch?: number
}

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024
const DEFAULT_BATCH = 300

/**
 * Feeds files and folders of any readable format, in bounded memory. Single FHIR resources of bulk files are joined over all files and come
 * last. Rejects when the log can not be reached or a file not be read; done again, nothing is doubled.
 */
export async function feedFiles(
  paths: readonly string[],
  publish: Receive,
  onProgress: (progress: FeedProgress) => void,
  options: FeedOptions,
): Promise<FeedSummary> {
  const files = await listFiles(paths)
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const progress: FeedProgress = {
    file: '',
    filesDone: 0,
    files: files.length,
    bytes: 0,
    totalBytes,
    messages: 0,
    refused: 0,
  }
  const index = fileIndex()
  const tray = await openTray(publish, progress, options)
  try {
    for (const { path, bytes } of files) {
      progress.file = path
      const file = { path, bytes, maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES, index }
      for await (const part of readFileParts(file)) {
        progress.bytes += part.bytes
        await tray.put(part.reading)
        if (part.bytes) onProgress({ ...progress })
      }
      progress.filesDone++
    }
    for (const reading of readVisits(index, {}, ({ resource }) => Buffer.from(JSON.stringify(resource)))) {
      await tray.put(reading)
      onProgress({ ...progress })
    }
    await tray.empty()
    onProgress({ ...progress })
  } finally {
    index.close()
    await tray.close()
  }
  const { file: _, filesDone: __, ...counts } = progress
  return { ...counts, refusedByCode: tray.refusedByCode, incompleteByCode: tray.incompleteByCode }
}

type Tray = {
  put(reading: Reading): Promise<void>
  empty(): Promise<void>
  close(): Promise<void>
  refusedByCode: Record<string, number>
  incompleteByCode: Record<string, number>
}

/** Collects messages into batches, and refusals into their file and the quarantine. */
async function openTray(publish: Receive, progress: FeedProgress, options: FeedOptions): Promise<Tray> {
  const { quarantine, refusalsFile, batch = DEFAULT_BATCH } = options
  const handle: FileHandle | undefined = refusalsFile ? await open(refusalsFile, 'w', 0o600) : undefined
  const refusedByCode: Record<string, number> = {}
  const incompleteByCode: Record<string, number> = {}
  let waiting: EncounterMessage[] = []

  async function empty(): Promise<void> {
    if (waiting.length === 0) return
    const results = await publish(waiting)
    waiting = []
    progress.messages += results.filter(({ encounterId }) => encounterId !== undefined).length
    for (const { refusal } of results) if (refusal) await refuse(refusal)
  }

  async function refuse(refusal: Refusal): Promise<void> {
    const { faults, file, line, message } = refusal
    const kept = await quarantine.keep({ ...refusal, source: 'file' })
    progress.refused++
    refusedByCode[faults[0].code] = (refusedByCode[faults[0].code] ?? 0) + 1
    const row = { file, line, message, code: faults[0].code, path: faults[0].path, errors: faults, quarantine: kept }
    await handle?.write(`${JSON.stringify(row)}\n`)
  }

  return {
    refusedByCode,
    incompleteByCode,
    empty,
    async put({ messages, refusals, incomplete }) {
      for (const { code } of incomplete) incompleteByCode[code] = (incompleteByCode[code] ?? 0) + 1
      for (const refusal of refusals) await refuse(refusal)
      for (const message of messages) {
        waiting.push(message)
        if (waiting.length >= batch) await empty()
      }
    },
    async close() {
      await handle?.close()
    },
  }
}
