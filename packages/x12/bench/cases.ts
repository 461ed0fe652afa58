import { readFile } from 'node:fs/promises'
import { read835, read837P, readBlocks, readSegments, validate, write835, write837P } from '../src/index.ts'
import { syntheticClaims, syntheticRemittance, writeOptions } from './claims.ts'

export type Transaction = '837P' | '835'

/** One thing that is timed. */
export interface Case {
  readonly name: string
  readonly transaction: Transaction
  /** What it is to reach, as a multiple of the floor. */
  readonly target?: number
  /** Makes ready, untimed, what is timed; that returns what it counted, so that nothing can be left out. */
  prepare(file: string, claims: number): () => number | Promise<number>
}

/** What a script without a library does: the whole file as text, all segments and elements as strings, all in memory. */
async function naive(file: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  return text.split('~').map((segment) => segment.split('*')).length
}

async function byBlock(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) {
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      count += block.text(ordinal, 0).length + block.text(ordinal, 1).length + block.text(ordinal, 2).length
    }
  }
  return count
}

async function asObjects(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) {
    for (const segment of block) count += segment.id.length + segment.element(1).length + segment.element(2).length
  }
  return count
}

async function allElements(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) for (const segment of block) count += segment.elements().length
  return count
}

async function oneByOne(file: string): Promise<number> {
  let count = 0
  for await (const segment of readSegments(file)) count += segment.id.length + segment.element(1).length
  return count
}

async function claimsOf(file: string): Promise<number> {
  let lines = 0
  for await (const claim of read837P(file)) lines += claim.lines.length
  return lines
}

async function paymentsOf(file: string): Promise<number> {
  let lines = 0
  for await (const event of read835(file)) if (event.kind === 'claimPayment') lines += event.claim.lines.length
  return lines
}

/** SNIP 1 to 5. Counts claims without a fault: all of them. */
async function validated(file: string): Promise<number> {
  let claims = 0
  for await (const verdict of validate(file)) if (verdict.kind === 'claim' && verdict.findings.length === 0) claims++
  return claims
}

function reading(
  transaction: Transaction,
  name: string,
  read: (file: string) => Promise<number>,
  target?: number,
): Case {
  return { name, transaction, ...(target === undefined ? {} : { target }), prepare: (file) => () => read(file) }
}

function readingAny(transaction: Transaction): Case[] {
  return [
    reading(transaction, 'floor: naive split', naive),
    reading(transaction, 'blocks: identifier and two elements', byBlock, 3),
    reading(transaction, 'segments: identifier and two elements', asObjects),
    reading(transaction, 'segments: every element as text', allElements),
    reading(transaction, 'segments awaited one by one', oneByOne),
    reading(transaction, 'validated, SNIP 1 to 5', validated, 0.3),
  ]
}

export const cases: readonly Case[] = [
  ...readingAny('837P'),
  reading('837P', 'typed claims', claimsOf, 1),
  {
    name: 'writing claims',
    transaction: '837P',
    target: 2,
    prepare(_, count) {
      const claims = [...syntheticClaims(count)]
      return () => write837P(claims, writeOptions).length
    },
  },
  ...readingAny('835'),
  reading('835', 'typed claim payments', paymentsOf, 1),
  {
    name: 'writing claim payments',
    transaction: '835',
    target: 2,
    prepare(_, count) {
      const remittance = syntheticRemittance(count)
      return () => write835([remittance], writeOptions).length
    },
  },
]
