import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))

/**
 * Memory of workers in MB (proc(5), smaps): `resident` counts pages that processes share in each of them, `proportional` divides them.
 * `release` is the part of it that is the release file.
 */
export type Memory = {
  workers: number
  resident: number
  proportional: number
  release: { resident: number; proportional: number }
}

/** So many workers with the releases of a folder open; all are measured while all are there. Linux only. */
export async function memoryOf(workers: number, dir: string, file: string): Promise<Memory> {
  const children: ChildProcess[] = []
  try {
    for (let i = 0; i < workers; i += 1) {
      const child = fork(WORKER, [dir], { execArgv: ['--expose-gc', '--no-warnings'] })
      children.push(child)
      await once(child, 'message')
    }
    const maps = children.map(({ pid }) =>
      readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m),
    )
    const of = (field: 'Rss' | 'Pss', name = '') =>
      maps.flat().reduce((sum, map) => sum + (map.includes(name) ? kilobytes(map, field) : 0), 0) / 1000
    return {
      workers,
      resident: of('Rss'),
      proportional: of('Pss'),
      release: { resident: of('Rss', file), proportional: of('Pss', file) },
    }
  } finally {
    for (const child of children) child.send('stop')
    for (const child of children) if (child.exitCode === null) await once(child, 'exit')
  }
}

function kilobytes(map: string, field: 'Rss' | 'Pss'): number {
  return Number(new RegExp(`^${field}: +(\\d+) kB`, 'm').exec(map)?.[1] ?? 0)
}
