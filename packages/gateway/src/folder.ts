import { mkdirSync } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkName, isSafeName, isUnfinishedName } from './file-name.ts'
import { placeFile, readPlain, removeLeftOvers, removeName, shelve } from './place.ts'
import type { Gateway, RemoteFile } from './port.ts'

/** Folders of a door; those that are missing are made. A side that a door does not have is left out: see `folderGateway`. */
export type FolderOptions = { outbox?: string } & (InboxOptions | { inbox?: undefined })

type InboxOptions = {
  inbox: string
  archive: string
  quarantine: string
  /**
   * `move` (default): a taken file leaves the inbox. `keep`: it stays, and its name in the archive says that it was taken. For an inbox
   * that is the other side's outbox: a file that they put there again, not knowing whether the first time went well, is not taken twice.
   */
  taken?: 'move' | 'keep'
  /** How long a file that may still be written to must have been left alone to count as whole. Default 1,000. */
  settleMs?: number
}

/**
 * A door of folders, on a local or mounted file system that has hard links. What `put` places is whole and read-only from its first
 * moment. `list` gives a file when its name is safe and neither hidden (dot in front) nor unfinished (.part, .partial, .filepart, .tmp) and it
 * is read-only or was not written to for `settleMs`; links and folders are not files. Without an inbox, `list` gives nothing.
 */
export function folderGateway(options: FolderOptions): Gateway {
  const { outbox } = options
  const inbox = options.inbox === undefined ? undefined : options
  for (const folder of [outbox, inbox?.inbox, inbox?.archive, inbox?.quarantine]) {
    if (folder !== undefined) mkdirSync(folder, { recursive: true })
  }
  let swept: Promise<void> | undefined
  return {
    async put(name, bytes) {
      checkName(name)
      if (outbox === undefined) throw new Error('this door has no outbox')
      await (swept ??= removeLeftOvers(outbox).catch(() => undefined))
      await placeFile(outbox, name, bytes)
    },
    list: async () => (inbox ? listWhole(inbox) : []),
    async get(name) {
      return readPlain(join(theInbox(inbox).inbox, checkName(name)))
    },
    async archive(name, to) {
      await archive(theInbox(inbox), checkName(name), to)
    },
  }
}

async function listWhole(options: InboxOptions): Promise<RemoteFile[]> {
  const entries = await readdir(options.inbox, { withFileTypes: true })
  const taken = options.taken === 'keep' ? await namesTaken(options) : new Set<string>()
  const names = entries
    .filter((entry) => entry.isFile() && isSafeName(entry.name) && !isUnfinishedName(entry.name))
    .map(({ name }) => name)
    .filter((name) => !taken.has(name))
  const files = await Promise.all(names.sort().map((name) => wholeFile(options, name)))
  return files.filter((file) => file !== undefined)
}

async function wholeFile({ inbox, settleMs = 1_000 }: InboxOptions, name: string): Promise<RemoteFile | undefined> {
  const file = await stat(join(inbox, name)).catch(() => undefined)
  if (!file) return undefined
  const readOnly = (file.mode & 0o222) === 0
  const settled = Math.abs(Date.now() - file.mtimeMs) >= settleMs
  return readOnly || settled ? { name, size: file.size } : undefined
}

async function archive(options: InboxOptions, name: string, to: 'processed' | 'quarantine'): Promise<void> {
  const keep = options.taken === 'keep'
  if (keep && (await wasTaken(options, name))) return
  try {
    await shelve(join(options.inbox, name), to === 'processed' ? options.archive : options.quarantine, name)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT' && (await wasTaken(options, name))) return
    throw error
  }
  if (!keep) await removeName(options.inbox, name)
}

async function wasTaken({ archive, quarantine }: InboxOptions, name: string): Promise<boolean> {
  const found = await Promise.allSettled([archive, quarantine].map((folder) => access(join(folder, name))))
  return found.some(({ status }) => status === 'fulfilled')
}

async function namesTaken({ archive, quarantine }: InboxOptions): Promise<Set<string>> {
  return new Set((await Promise.all([archive, quarantine].map((folder) => readdir(folder)))).flat())
}

function theInbox(inbox: InboxOptions | undefined): InboxOptions {
  if (!inbox) throw new Error('this door has no inbox')
  return inbox
}
