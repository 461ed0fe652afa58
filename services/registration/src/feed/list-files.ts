import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type ListedFile = { path: string; bytes: number }

/** The files that paths name: files themselves, and everything below folders in alphabetical order, but nothing hidden. Throws when a path is not there. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const listed: ListedFile[] = []
  for (const path of paths) listed.push(...(await filesAt(path)))
  return listed
}

async function filesAt(path: string): Promise<ListedFile[]> {
  const found = await stat(path)
  if (!found.isDirectory()) return [{ path, bytes: found.size }]
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort()
  return listFiles(names.map((name) => join(path, name)))
}
