import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node, program } from './cases.ts'
import type { Case } from './cases.ts'
import type { Peers } from './peers.ts'
import { staediSchema } from './staedi-schema.ts'

/** What is timed of the other libraries: what each does best, and its validation where it has one. Slow ones read a part, less often. */
export function peerCases(transaction: '837P' | '835', { npm, staedi, pyx12 }: Peers): Case[] {
  return [
    ...(npm ? npmCases(transaction, npm) : []),
    ...(staedi ? staediCases(transaction, staedi) : []),
    ...(pyx12 ? pyx12Cases(transaction, pyx12) : []),
  ]
}

const streaming = { mostTurns: 10, peakUpTo: Infinity }
const part = { oneIn: 10, mostTurns: 10 }

function npmCases(transaction: '837P' | '835', { nodeX12, x12Parser }: NonNullable<Peers['npm']>): Case[] {
  const command = (task: string) => (file: string) => [...node, program('peer-npm.ts'), task, file]
  const one = (version: string, library: string, task: string, what: string, rest: Partial<Case>): Case => ({
    transaction,
    name: `${library} ${version}, ${what}`,
    command: command(`${library} ${task}`),
    ...rest,
  })
  return [
    one(nodeX12, 'node-x12', 'stream', 'segments as a stream', streaming),
    one(nodeX12, 'node-x12', 'structure', 'its objects in memory', { ...part, peakUpTo: 10_000 }),
    one(nodeX12, 'node-x12', 'writing', 'writing its objects', part),
    one(x12Parser, 'x12-parser', 'stream', 'segments as a stream', streaming),
  ]
}

/** Its validation wants a schema, which is written beside its jar. */
function staediCases(transaction: '837P' | '835', { version, jar }: NonNullable<Peers['staedi']>): Case[] {
  const schema = join(dirname(jar), `${transaction}.xml`)
  writeFileSync(schema, staediSchema(transaction))
  const events = (file: string) => ['java', '-cp', jar, program('staedi/Events.java'), file]
  const validated = (file: string) => [...events(file), schema]
  return [
    { transaction, name: `StAEDI ${version}, events`, command: events, peakUpTo: Infinity },
    { transaction, name: `StAEDI ${version}, validated, SNIP 1`, command: validated, ...streaming },
  ]
}

function pyx12Cases(transaction: '837P' | '835', { version, python }: NonNullable<Peers['pyx12']>): Case[] {
  const command = (task: string) => (file: string) => [python, program('peer-pyx12.py'), task, file]
  const validating = { oneIn: 10, mostTurns: 3, peakUpTo: 1_000 }
  return [
    { transaction, name: `pyx12 ${version}, segments`, command: command('segments'), ...part },
    { transaction, name: `pyx12 ${version}, validated`, command: command('validated'), ...validating },
  ]
}
