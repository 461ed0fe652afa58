import { setTimeout as sleep } from 'node:timers/promises'
import type { Gateway, RemoteFile } from './port.ts'

/** What became of a file: read, not readable, or not to be decided yet: then it is left where it is and looked at again. */
export type FileVerdict = 'processed' | 'quarantine' | 'later'

export type InboxPoll = {
  inbox: Gateway
  /** Pause between two looks, in milliseconds. */
  everyMs: number
  /**
   * Takes a file; resolves once what was in it is durable. It comes again after a crash, so doing it twice must change nothing. When it
   * throws, the file stays for the next look and the other files go on.
   */
  take(file: RemoteFile, bytes: Uint8Array): Promise<FileVerdict>
}

export type PollingInbox = {
  /** Takes no further file and resolves when the one in hand is done. Idempotent. */
  stop(): Promise<void>
  /** Why the last look did not go well: `inbox.away` when there was no listing, `inbox.file-stuck` when a file could not be taken. */
  problem(): string | undefined
}

/** Looks at an inbox again and again, takes its files one at a time in the order of their names, and archives each once it is done. */
export function pollInbox({ inbox, everyMs, take }: InboxPoll): PollingInbox {
  const stopping = new AbortController()
  let problem: string | undefined

  async function look(): Promise<string | undefined> {
    const files = await inbox.list().catch(() => undefined)
    if (!files) return 'inbox.away'
    let stuck: string | undefined
    for (const file of files) {
      if (stopping.signal.aborted) break
      if (!(await takeOne(file))) stuck = 'inbox.file-stuck'
    }
    return stuck
  }

  async function takeOne(file: RemoteFile): Promise<boolean> {
    try {
      const verdict = await take(file, await inbox.get(file.name))
      if (verdict !== 'later') await inbox.archive(file.name, verdict)
      return true
    } catch {
      return false
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      problem = await look()
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
    },
    problem: () => problem,
  }
}
