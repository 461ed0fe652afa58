import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { node, program } from './cases.ts'
import type { Case } from './cases.ts'
import { staediSchema } from './staedi-schema.ts'

/** Other libraries that are here, and what to do for those that are not. */
export interface Peers {
  /** `staedi`: `java` and what it has to load; `python`: one that has pyx12. */
  readonly staedi?: { readonly version: string; readonly jar: string }
  readonly pyx12?: { readonly version: string; readonly python: string }
  readonly npm?: { readonly nodeX12: string; readonly x12Parser: string }
  readonly leftOut: readonly string[]
}

/** Looks for the peers; Maven brings StAEDI the first time. */
export function findPeers(): Peers {
  const [npm, pyx12, staedi] = [findNpm(), findPyx12(), findStaedi()]
  return {
    ...(npm ? { npm } : {}),
    ...(pyx12 ? { pyx12 } : {}),
    ...(staedi ? { staedi } : {}),
    leftOut: [
      ...(npm ? [] : ['node-x12 and x12-parser are not installed: pnpm install']),
      ...(pyx12 ? [] : ['pyx12 is not here: pip install pyx12==4.0.0, so that its x12valid is on the PATH']),
      ...(staedi ? [] : ['StAEDI is not here: it wants a JDK 17 or later, Maven, and the way to Maven Central']),
    ],
  }
}

export function peerCases(transaction: '837P' | '835', peers: Peers): Case[] {
  const { npm, pyx12, staedi } = peers
  const cases: Case[] = []
  const add = (name: string, command: (file: string) => string[], rest: Partial<Case>) =>
    cases.push({ transaction, name, command, ...rest })
  const streaming = { mostTurns: 10, peakUpTo: Infinity }
  const part = { oneIn: 10, mostTurns: 10 }
  if (npm) {
    const ofNpm = (task: string) => (file: string) => [...node, program('peer-npm.ts'), task, file]
    add(`node-x12 ${npm.nodeX12}, segments as a stream`, ofNpm('node-x12 stream'), streaming)
    add(`node-x12 ${npm.nodeX12}, its objects in memory`, ofNpm('node-x12 structure'), { ...part, peakUpTo: 10_000 })
    add(`node-x12 ${npm.nodeX12}, writing its objects`, ofNpm('node-x12 writing'), part)
    add(`x12-parser ${npm.x12Parser}, segments as a stream`, ofNpm('x12-parser stream'), streaming)
  }
  if (staedi) {
    const events = (file: string) => ['java', '-cp', staedi.jar, program('staedi/Events.java'), file]
    const schema = join(dirname(staedi.jar), `${transaction}.xml`)
    writeFileSync(schema, staediSchema(transaction))
    add(`StAEDI ${staedi.version}, events`, events, { peakUpTo: Infinity })
    add(`StAEDI ${staedi.version}, validated, SNIP 1`, (file) => [...events(file), schema], { peakUpTo: Infinity })
  }
  if (pyx12) {
    const ofPython = (task: string) => (file: string) => [pyx12.python, program('peer-pyx12.py'), task, file]
    add(`pyx12 ${pyx12.version}, segments`, ofPython('segments'), part)
    add(`pyx12 ${pyx12.version}, validated`, ofPython('validated'), { oneIn: 10, mostTurns: 3, peakUpTo: 1_000 })
  }
  return cases
}

function findNpm(): Peers['npm'] {
  try {
    import.meta.resolve('node-x12')
    import.meta.resolve('x12-parser')
  } catch {
    return undefined
  }
  const manifest = JSON.parse(readFileSync(program('../package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>
  }
  return { nodeX12: manifest.devDependencies['node-x12']!, x12Parser: manifest.devDependencies['x12-parser']! }
}

const repository = program('../../../')

/** The Python beside `x12valid`, on the PATH or where CI puts it. */
function findPyx12(): Peers['pyx12'] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), join(repository, '.claimrail/ci/pyx12/bin')]
  for (const folder of folders.filter((each) => existsSync(join(each, 'x12valid')))) {
    const python = join(folder, 'python3')
    const { status, stdout } = spawnSync(python, ['-c', 'import pyx12; print(pyx12.__version__)'], { encoding: 'utf8' })
    if (status === 0) return { python, version: stdout.trim() }
  }
  return undefined
}

function findStaedi(): Peers['staedi'] {
  const modules = spawnSync('java', ['--list-modules'], { encoding: 'utf8' })
  if (modules.status !== 0 || !modules.stdout.includes('jdk.compiler')) return undefined
  const jars = join(repository, '.claimrail/bench/staedi')
  if (!existsSync(jars)) {
    mkdirSync(dirname(jars), { recursive: true })
    const options = ['-B', '-q', '-f', program('staedi/pom.xml'), 'package', `-Djars=${jars}`]
    if (spawnSync('mvn', options, { stdio: 'ignore', timeout: 120_000 }).status !== 0) return undefined
  }
  const jar = readdirSync(jars).find((name) => /^staedi-.*\.jar$/.test(name))
  return jar === undefined ? undefined : { jar: join(jars, jar), version: jar.slice('staedi-'.length, -'.jar'.length) }
}
