// Runs a verb of Claimrail on Node 24, whatever Node this machine has. Plain JavaScript: Node 20 reads it too.
//   node bin/with-node24.mjs VERB ARGS
// Node 24 and pnpm 10 come from the npm registry when they are missing; dependencies are installed when the lockfile
// has changed. Only the verb itself writes to standard output.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

const root = dirname(import.meta.dirname)
const memory = join(root, 'node_modules', '.claimrail.json')
const CLI = join(root, 'packages/cli/src/main.ts')

/** Each verb as the command it stands for; a command that starts with a script runs on Node 24. */
const verbs = {
  demo: [CLI, 'demo'],
  start: [CLI, 'serve'],
  claimrail: [CLI],
  test: [join(root, 'node_modules/vitest/vitest.mjs'), 'run'],
  bench: [join(root, 'test/bench/main.ts')],
  faults: [join(root, 'test/faults/main.ts')],
  pnpm: ['pnpm'],
  node: [],
}

const [verb, ...rest] = process.argv.slice(2)
const args = rest[0] === '--' ? rest.slice(1) : rest
const command = verbs[verb]
if (!command) stop(`what to run? node bin/with-node24.mjs ${Object.keys(verbs).join('|')} ...`, 2)

const tools = findTools()
install(tools)
run(tools, [...command, ...args])

/** The Node to use, and the PATH that finds it, and pnpm 10 where it is needed. */
function findTools() {
  const needsPnpm = verb === 'pnpm' || !installed()
  const serves = ({ path }) => !needsPnpm || hasPnpm(path)
  const own = { node: process.execPath, path: process.env.PATH }
  if (major(process.versions.node) >= 24 && serves(own)) return own
  const known = remembered().node
  if (known && existsSync(known) && serves(toolsAround(known))) return toolsAround(known)
  return toolsAround(bringTools())
}

function toolsAround(node) {
  const bin = resolve(dirname(node), '../../.bin')
  return { node, path: `${bin}${delimiter}${process.env.PATH}` }
}

/** Asks npx for Node 24 and pnpm 10 and returns where its Node is. */
function bringTools() {
  say('bringing Node 24 and pnpm 10 from the npm registry (once, about ten seconds)')
  const which = ['-y', '-p', 'node@24', '-p', 'pnpm@10', '-c', 'node -p process.execPath']
  const { status, stdout, stderr } = spawnSync('npx', which, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const node = stdout?.trim().split('\n').pop()
  if (status !== 0 || !node || !existsSync(node)) stop(`npx could not bring Node 24 and pnpm 10\n${stderr}`, 1)
  return node
}

function hasPnpm(path) {
  const { stdout } = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  return major(stdout ?? '') === 10
}

function install(tools) {
  if (installed()) return
  say('installing dependencies (once)')
  const env = { ...environment(tools), CI: 'true' }
  const args = ['install', '--frozen-lockfile', '--reporter=append-only']
  const { status, stdout, stderr, error } = spawnSync('pnpm', args, { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) stop(`pnpm install failed\n${error ?? ''}${stdout}${stderr}`, 1)
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, JSON.stringify({ lock: lockHash(), node: tools.node }))
}

function installed() {
  return remembered().lock === lockHash()
}

function remembered() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'))
  } catch {
    return {}
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
}

/**
 * `node:sqlite` still calls itself experimental; its warning is not the user's business. TypeScript that was stripped and compiled
 * once is kept: every process of ours starts in half the time.
 */
function environment(tools) {
  const options = [process.env.NODE_OPTIONS, '--disable-warning=ExperimentalWarning'].filter(Boolean).join(' ')
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node')
  return { ...process.env, PATH: tools.path, NODE_OPTIONS: options, NODE_COMPILE_CACHE: compiled }
}

/** Runs the command in our place: its terminal, its signals and its exit code are ours. */
function run(tools, command) {
  const [file, ...args] = command[0] === 'pnpm' ? command : [tools.node, ...command]
  const child = spawn(file, args, { stdio: 'inherit', env: environment(tools) })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.on(signal, () => forward(child, signal))
  if (process.env.npm_lifecycle_event) onOrphaned(() => forward(child, 'SIGTERM'))
  child.on('error', (error) => stop(error.message, 1))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** npm stands between us and whoever stops it, and passes SIGTERM only to its shell: notice that the shell is gone. */
function onOrphaned(then) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    then()
  }, 500)
}

/** A terminal sends Ctrl-C to the child itself; sent twice it could mean "at once". */
function forward(child, signal) {
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}

function major(version) {
  return Number(version.trim().split('.')[0])
}

function say(text) {
  process.stderr.write(`claimrail: ${text}\n`)
}

function stop(text, code) {
  say(text)
  process.exit(code)
}
