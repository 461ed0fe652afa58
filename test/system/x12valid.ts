import { spawnSync } from 'node:child_process'
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** True when pyx12's `x12valid` is on the PATH. */
export function hasX12valid(): boolean {
  return spawnSync('x12valid', ['--version'], { stdio: 'ignore' }).status === 0
}

/** What pyx12 says of every file of a folder, and of those in it, whose name begins so: the names of those it does not accept. */
export async function refusedByX12valid(folder: string, kind: string): Promise<{ checked: number; refused: string[] }> {
  const work = await mkdtemp(join(tmpdir(), 'claimrail-x12valid-'))
  try {
    const paths = (await readdir(folder, { recursive: true })).filter((path) => basename(path).startsWith(kind))
    const names = paths.map((path, place) => `${place}-${basename(path)}`)
    for (const [place, path] of paths.entries()) await copyFile(join(folder, path), join(work, names[place]!))
    const judged = spawnSync('x12valid', names, { cwd: work, encoding: 'utf8', maxBuffer: 64_000_000 })
    const lines = `${judged.stdout}\n${judged.stderr}`.split('\n')
    const accepted = new Set(lines.flatMap((line) => /^(\S+): OK/.exec(line)?.[1] ?? []))
    return { checked: names.length, refused: names.filter((name) => !accepted.has(name)) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
