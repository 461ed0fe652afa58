import { Buffer } from 'node:buffer'
import { read835, read837P, readBlocks, readSegments, validate, write835, write837P } from '../src/index.ts'
import type { ProfessionalClaim, Remittance } from '../src/index.ts'
import { writeOptions } from './claims.ts'

/** One thing that is timed. Returns what it counted, so that nothing can be left out. */
export interface Case {
  readonly name: string
  readonly transaction: '837P' | '835'
  /** What it is to reach, as a multiple of the floor. */
  readonly target?: number
  run(): number | Promise<number>
}

interface Material {
  readonly bytes: Uint8Array
  readonly text: string
}

/** The bytes in pieces, as a socket or a file gives them. */
async function* streamOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 65_536) yield bytes.subarray(from, from + 65_536)
}

/** What a script without a library does: all segments and elements as strings, all in memory. */
function naive(text: string): number {
  return text.split('~').map((segment) => segment.split('*')).length
}

async function byBlock(bytes: Uint8Array): Promise<number> {
  let count = 0
  for await (const block of readBlocks(streamOf(bytes))) {
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      count += block.text(ordinal, 0).length + block.text(ordinal, 1).length + block.text(ordinal, 2).length
    }
  }
  return count
}

async function asObjects(bytes: Uint8Array): Promise<number> {
  let count = 0
  for await (const block of readBlocks(streamOf(bytes))) {
    for (const segment of block) count += segment.id.length + segment.element(1).length + segment.element(2).length
  }
  return count
}

async function allElements(bytes: Uint8Array): Promise<number> {
  let count = 0
  for await (const block of readBlocks(streamOf(bytes))) for (const segment of block) count += segment.elements().length
  return count
}

async function oneByOne(bytes: Uint8Array): Promise<number> {
  let count = 0
  for await (const segment of readSegments(streamOf(bytes))) count += segment.id.length + segment.element(1).length
  return count
}

async function claimsOf(bytes: Uint8Array): Promise<number> {
  let lines = 0
  for await (const claim of read837P(streamOf(bytes))) lines += claim.lines.length
  return lines
}

async function paymentsOf(bytes: Uint8Array): Promise<number> {
  let lines = 0
  for await (const event of read835(streamOf(bytes)))
    if (event.kind === 'claimPayment') lines += event.claim.lines.length
  return lines
}

/** SNIP 1 to 5. Counts claims, so that nothing can be left out. */
async function validated(bytes: Uint8Array): Promise<number> {
  let claims = 0
  for await (const verdict of validate(streamOf(bytes))) if (verdict.kind === 'claim') claims++
  return claims
}

/** Reading cases of one file. */
function reading(transaction: Case['transaction'], { bytes, text }: Material): Case[] {
  return [
    { name: 'floor: naive split', transaction, run: () => naive(text) },
    { name: 'blocks: identifier and two elements', transaction, target: 3, run: () => byBlock(bytes) },
    { name: 'segments: identifier and two elements', transaction, run: () => asObjects(bytes) },
    { name: 'segments: every element as text', transaction, run: () => allElements(bytes) },
    { name: 'segments awaited one by one', transaction, run: () => oneByOne(bytes) },
    { name: 'validated, SNIP 1 to 5', transaction, target: 0.3, run: () => validated(bytes) },
  ]
}

export function casesOf(claims: ProfessionalClaim[], remittance: Remittance): Case[] {
  const claimFile = write837P(claims, writeOptions)
  const paymentFile = write835([remittance], writeOptions)
  const material = (bytes: Uint8Array) => ({ bytes, text: Buffer.from(bytes).toString('latin1') })
  return [
    ...reading('837P', material(claimFile)),
    { name: 'typed claims', transaction: '837P', target: 1, run: () => claimsOf(claimFile) },
    { name: 'writing claims', transaction: '837P', target: 2, run: () => write837P(claims, writeOptions).length },
    ...reading('835', material(paymentFile)),
    { name: 'typed claim payments', transaction: '835', target: 1, run: () => paymentsOf(paymentFile) },
    {
      name: 'writing claim payments',
      transaction: '835',
      target: 2,
      run: () => write835([remittance], writeOptions).length,
    },
  ]
}
