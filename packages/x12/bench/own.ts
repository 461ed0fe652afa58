import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { read835, read837I, read837P, readBlocks, readSegments, stream837P, validate } from '../src/index.ts'
import { write835, write837I, write837P } from '../src/index.ts'
import { claimOptions, syntheticClaims, syntheticRemittance, writeOptions } from './claims.ts'
import { stayOptions, syntheticStays } from './stays.ts'
import { takeTurns } from './take-turns.ts'

type Run = () => number | Promise<number>

async function blocks(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) {
    for (let ordinal = 0; ordinal < block.count; ordinal++) {
      count += block.text(ordinal, 0).length + block.text(ordinal, 1).length + block.text(ordinal, 2).length
    }
  }
  return count
}

async function segments(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) {
    for (const segment of block) count += segment.id.length + segment.element(1).length + segment.element(2).length
  }
  return count
}

async function elements(file: string): Promise<number> {
  let count = 0
  for await (const block of readBlocks(file)) for (const segment of block) count += segment.elements().length
  return count
}

async function oneByOne(file: string): Promise<number> {
  let count = 0
  for await (const segment of readSegments(file)) count += segment.id.length + segment.element(1).length
  return count
}

async function claims(file: string): Promise<number> {
  let lines = 0
  for await (const claim of read837P(file)) lines += claim.lines.length
  return lines
}

async function stays(file: string): Promise<number> {
  let lines = 0
  for await (const stay of read837I(file)) lines += stay.lines.length
  return lines
}

async function payments(file: string): Promise<number> {
  let lines = 0
  for await (const event of read835(file)) if (event.kind === 'claimPayment') lines += event.claim.lines.length
  return lines
}

/** SNIP 1 to 5; every claim has to be without a fault. */
async function validated(file: string, count: number): Promise<number> {
  let valid = 0
  for await (const verdict of validate(file)) if (verdict.kind === 'claim' && verdict.findings.length === 0) valid++
  if (valid !== count) throw new Error(`${valid} valid claims instead of ${count}`)
  return valid
}

function writing(transaction: string, count: number, check: boolean): Run {
  if (transaction === '835') {
    const remittance = syntheticRemittance(count)
    return () => write835([remittance], { ...writeOptions, check }).length
  }
  if (transaction === '837I') {
    const institutional = [...syntheticStays(count)]
    return () => write837I(institutional, { ...stayOptions, check }).length
  }
  const professional = [...syntheticClaims(count)]
  return () => write837P(professional, { ...claimOptions, check }).length
}

/** Claims that are made while they are written, so that what is measured is the memory of writing. */
async function streamed(file: string, count: number): Promise<number> {
  await pipeline(
    stream837P(syntheticClaims(count), { ...claimOptions, check: true }),
    createWriteStream(`${file}.written`),
  )
  return (await stat(`${file}.written`)).size
}

const reading = { blocks, segments, elements, oneByOne, claims, stays, payments, validated, streamed }

function made(task: string, file: string, count: number): Run {
  const [, transaction = '', how] = /^write (\w+) (checked|unchecked)$/.exec(task) ?? []
  if (how) return writing(transaction, count, how === 'checked')
  const read = reading[task as keyof typeof reading]
  return () => read(file, count)
}

const [task = '', file = '', count] = process.argv.slice(2)
await takeTurns(made(task, file, Number(count)))
