import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Node that the floor is taken with. */
export interface Engine {
  readonly path: string
  readonly version: string
  readonly major: number
}

export const ownEngine: Engine = engineOf(process.execPath, process.versions.node)

/** The Node that was asked for, or the first of another major version on the PATH. Throws when the one asked for does not run. */
export function otherEngine(asked: string | undefined): Engine | undefined {
  if (asked !== undefined) {
    const engine = engineAt(asked)
    if (!engine) throw new Error(`${asked} is not a Node that runs`)
    return engine
  }
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const engine = engineAt(join(folder, process.platform === 'win32' ? 'node.exe' : 'node'))
    if (engine && engine.major !== ownEngine.major) return engine
  }
  return undefined
}

function engineAt(path: string): Engine | undefined {
  if (!existsSync(path)) return undefined
  const { status, stdout } = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return status === 0 ? engineOf(path, stdout.trim()) : undefined
}

function engineOf(path: string, version: string): Engine {
  return { path, version, major: Number.parseInt(version, 10) }
}
