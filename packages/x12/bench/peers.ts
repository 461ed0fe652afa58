import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { program } from './cases.ts'

/** Other libraries that are here, and what to do for those that are not. */
export interface Peers {
  /** Versions. */
  readonly npm?: { readonly nodeX12: string; readonly x12Parser: string }
  /** `jar` is what Java has to load. */
  readonly staedi?: { readonly version: string; readonly jar: string }
  /** `python` is one that has it. */
  readonly pyx12?: { readonly version: string; readonly python: string }
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
