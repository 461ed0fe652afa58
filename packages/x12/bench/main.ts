import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { floorCases, ownCases, streamedWriting } from './cases.ts'
import { otherEngine, ownEngine } from './engines.ts'
import { measured } from './measure.ts'
import type { Plan } from './measure.ts'
import { peakMemory } from './memory.ts'
import { peerCases } from './peer-cases.ts'
import { findPeers } from './peers.ts'
import { memoryTable, timingTable } from './table.ts'
import type { Row } from './table.ts'

const help = `node bench/main.ts: what reading, checking and writing X12 costs, beside other libraries
and beside a naive split of the same file (the floor), in one run

  --short            2,000 claims instead of 10,000, 8 turns instead of 20
  --claims N         so many; memory is measured at a tenth of them, at as many, and at five times as many
  --turns N          each row runs so many times; slow ones less often
  --only ROWS        835, writing, memory: rows that have one of these words, separated by commas;
                     "835 typed,memory typed" for single ones. The floor is always there
  --floor-node PATH  takes the floor with this Node too; when absent, with the first one of another
                     major version on the PATH
  --json FILE        writes the figures for other programs
  --help

CPU time, so that other work on the machine counts less. Targets are judged by the least time of all turns, the
floor's least too. Options of Node hold for all that runs on it: node --max-semi-space-size=16 bench/main.ts.
Other libraries take part when they are here; what is left out is named at the end.`

const { values: given } = parseArgs({
  options: {
    short: { type: 'boolean' },
    claims: { type: 'string' },
    turns: { type: 'string' },
    only: { type: 'string' },
    'floor-node': { type: 'string' },
    json: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (given.help) console.log(help)
else await bench()

async function bench(): Promise<void> {
  const other = otherEngine(given['floor-node'])
  const plan: Plan = {
    claims: atLeastOne('claims', given.claims ?? (given.short ? '2000' : '10000')),
    turns: atLeastOne('turns', given.turns ?? (given.short ? '8' : '20')),
    engines: other ? [ownEngine, other] : [ownEngine],
    say,
  }
  const peers = findPeers()
  const nodes = plan.engines.map(({ version }, place) => [version, ...(place === 0 ? process.execArgv : [])].join(' '))
  console.log(
    `${plan.claims.toLocaleString('en')} claims, ${plan.turns} turns, Node ${nodes.join(' and ')}, ${load()}\n`,
  )
  const leftOut = [...peers.leftOut, ...(other ? [] : ['no Node of another major version is here: --floor-node PATH'])]
  const folder = await mkdtemp(join(tmpdir(), 'claimrail-x12-bench-'))
  try {
    const rows: Row[] = []
    for (const transaction of ['837P', '837I', '835'] as const) {
      const floors = plan.engines.flatMap((engine) => floorCases(transaction, engine))
      const others = [...ownCases(transaction), ...(transaction === '837I' ? [] : peerCases(transaction, peers))]
      const cases = others.filter(({ name }) => isWanted(`${transaction} ${name}`))
      if (cases.length === 0) continue
      const found = await measured(folder, transaction, [...floors, ...cases], plan)
      say('')
      console.log(`${timingTable(found)}\n`)
      rows.push(...found)
    }
    const sizes = [Math.ceil(plan.claims / 10), plan.claims, plan.claims * 5]
    const cases = [...ownCases('837P'), streamedWriting, ...peerCases('837P', peers)].filter(
      ({ name, peakUpTo }) => peakUpTo !== undefined && isWanted(`memory ${name}`),
    )
    const memory = cases.length > 0 ? await peakMemory(folder, sizes, cases, (name) => say(`memory: ${name}`)) : []
    say('')
    if (memory.length > 0) console.log(`${memoryTable(memory)}\n`)
    console.log(load())
    for (const reason of leftOut) console.log(`left out: ${reason}`)
    const figures = { nodes, claims: plan.claims, turns: plan.turns, rows, memory, leftOut }
    if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(figures, null, 2)}\n`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What others do on the machine moves the figures. */
function load(): string {
  return `load ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} processors`
}

function isWanted(name: string): boolean {
  const words = given.only?.toLowerCase().split(',')
  return !words || words.some((word) => name.toLowerCase().includes(word))
}

function atLeastOne(option: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option} is a whole number from 1`)
  return number
}

/** Progress, on one line of a terminal. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
  else if (text !== '') process.stderr.write(`${text}\n`)
}
