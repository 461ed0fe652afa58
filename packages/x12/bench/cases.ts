import { fileURLToPath } from 'node:url'
import { ownEngine } from './engines.ts'
import type { Engine } from './engines.ts'

export type Transaction = '837P' | '837I' | '835'

/** One thing that is timed, in a process of its own. */
export interface Case {
  readonly transaction: Transaction
  readonly name: string
  /** What it is to reach, as a multiple of the floor. */
  readonly target?: number
  /** Of slow ones: reads a file with one claim in so many. */
  readonly oneIn?: number
  /** Of slow ones: no more turns than this. */
  readonly mostTurns?: number
  /** Peak memory is measured too, on files of no more claims than this. */
  readonly peakUpTo?: number
  /** The program that takes turns (take-turns.ts), and its arguments. */
  command(file: string, claims: number): string[]
}

/** This Node, with the options that it was given: `--max-semi-space-size=16` counts for all that it starts. */
export const node: readonly string[] = [process.execPath, ...process.execArgv]

/** A program of this folder. */
export const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

export const floorName = (engine: Engine): string => `floor: naive split, Node ${engine.major}`

/** What a script does without a library, on one engine. */
export function floorCases(transaction: Transaction, engine: Engine): Case[] {
  const one = (name: string, task: string): Case => ({
    transaction,
    name,
    command: (file) => [...(engine === ownEngine ? node : [engine.path]), program('floor.mjs'), task, file],
  })
  return [
    one(floorName(engine), 'split'),
    one(`JSON.parse of the same content, Node ${engine.major}`, 'json'),
    one(`join of prepared arrays, Node ${engine.major}`, 'join'),
  ]
}

/** Ours. */
export function ownCases(transaction: Transaction): Case[] {
  const one = (name: string, task: string, rest: Partial<Case> = {}): Case => ({
    transaction,
    name,
    command: (file, claims) => [...node, program('own.ts'), task, file, String(claims)],
    ...rest,
  })
  const typed = { '837P': 'claims', '837I': 'stays', '835': 'payments' }[transaction]
  const documents = [
    one(transaction === '835' ? 'typed claim payments' : 'typed claims', typed, { target: 1, peakUpTo: Infinity }),
    one('validated, SNIP 1 to 5', 'validated', { target: 0.3, peakUpTo: Infinity }),
    one('writing, not checked', `write ${transaction} unchecked`, { target: 2 }),
    one('writing, checked as validated', `write ${transaction} checked`),
  ]
  if (transaction === '837I') return documents
  return [
    one('blocks: identifier and two elements', 'blocks', { target: 3 }),
    one('segments: identifier and two elements', 'segments'),
    one('segments: every element as text', 'elements'),
    one('segments awaited one by one', 'oneByOne'),
    ...documents,
  ]
}

/** For its memory: claims are made while they are written. */
export const streamedWriting: Case = {
  transaction: '837P',
  name: 'writing a stream, checked as validated',
  peakUpTo: Infinity,
  command: (file, claims) => [...node, program('own.ts'), 'streamed', file, String(claims)],
}
