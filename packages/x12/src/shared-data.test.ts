import { Buffer } from 'node:buffer'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  X12WriteError,
  piecesOf,
  read277CA,
  read835,
  read837I,
  read837P,
  read999,
  readRemittances,
  readStructure,
  readTA1,
  segmentsOf,
  write835,
  write837I,
  write837P,
  write999,
  writeTA1,
} from './index.ts'
import type { ClaimBatchInfo, ClaimWriteOptions, DocumentSource } from './index.ts'

const shared = process.env['CLAIMRAIL_SHARED_DATA']
if (shared === undefined) process.stderr.write('CLAIMRAIL_SHARED_DATA is not set: no X12 file of others is read\n')

interface Listed {
  file: string
  expectation: string
}

/** The x12 lines of index.csv. */
function listed(): Listed[] {
  if (shared === undefined) return []
  const rows = readFileSync(join(shared, 'index.csv'), 'utf8').split(/\r?\n/).slice(1)
  return rows
    .map(
      (row) =>
        row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')) ?? [],
    )
    .filter(([file]) => file?.startsWith('x12/'))
    .map(([file = '', , , expectation = '']) => ({ file, expectation: expectation.replaceAll('""', '"') }))
}

const bytesOf = (file: string) => readFileSync(join(shared!, file))

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

const withoutSource = (document: { source?: DocumentSource; batch?: ClaimBatchInfo }) => {
  const { source: _source, batch: _batch, ...rest } = document
  return rest
}

const options: Omit<ClaimWriteOptions, 'batch'> = {
  interchange: {
    controlNumber: 1,
    sender: { qualifier: 'ZZ', id: 'A' },
    receiver: { qualifier: 'ZZ', id: 'B' },
    date: '2026-01-31',
    time: '08:15',
    usage: 'T',
  },
  group: { controlNumber: 1 },
  transaction: { controlNumber: 1 },
  characterSet: 'any',
  // What is wrong in a published file is written as it was read.
  check: false,
}

/** Where the list says less than the file, or the file is not what its names say. */
const otherCodes: Record<string, string[]> = {
  // The list shows the first two of four groups.
  'x12/999/834_lui_id_5010.999.txt': ['A', 'A', 'A', 'A'],
  // ST01 is 997, the version that of a 999.
  'x12/ack-pairs/834_lui_id_5010.resAck.txt': [],
  // The IK5 before AK1 and the second one of the first transaction are out of place.
  'x12/invalid/invalid999.edi': ['Q', 'R', 'R'],
}
// It has a second LX, without the SV1 that was counted.
const otherLines: Record<string, number> = { 'x12/837p/claim_837p-empty-optionals.edi': 2 }

describe.skipIf(shared === undefined)('X12 files of others', () => {
  const files = listed()

  it('are all listed', () => {
    const folder = join(shared!, 'x12')
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBe(found.length)
    expect(files.length).toBeGreaterThan(100)
  })

  it.each(files)('$file comes back byte for byte', ({ file }) => {
    const bytes = bytesOf(file)
    const parts = [...piecesOf(bytes)].flatMap((piece) =>
      piece.kind === 'gap' ? [piece.bytes] : [...piece.block].map((segment) => segment.bytes()),
    )
    expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  })

  it.each(files)('$file has the envelopes that were counted in it', async ({ file, expectation }) => {
    const counts = /ISA(\d+)\/GS(\d+)\/ST(\d+)/.exec(expectation)
    const seen = { interchange: 0, group: 0, transaction: 0 }
    for await (const { kind } of readStructure(bytesOf(file))) if (kind in seen) seen[kind as keyof typeof seen]++
    const [interchange, group, transaction] = counts ? counts.slice(1).map(Number) : [0, 0, 0]
    expect(seen).toEqual({ interchange, group, transaction })
  })

  it.each(files)('$file has the claims that were counted in it', async ({ file, expectation }) => {
    const counted = /837 claims=(\d+) total=(-?[\d.]+) lines=(\d+)/.exec(expectation)
    const guide = /005010X22[23]/.test(expectation)
    const claims = [...(await listOf(read837P(bytesOf(file)))), ...(await listOf(read837I(bytesOf(file))))]
    const expected = counted && guide ? counted.slice(1).map(Number) : [0, 0, 0]
    const total = claims.reduce((sum, claim) => sum + claim.chargeCents, 0)
    const lines = claims.reduce((sum, claim) => sum + claim.lines.length, 0)
    expect([claims.length, total / 100, otherLines[file] ? expected[2] : lines]).toEqual(expected)
    if (otherLines[file]) expect(lines).toBe(otherLines[file])
    if (claims.length > 0) expect(totalOfSegments(file, 'CLM', 2)).toBe(total)
  })

  it.each(files)('$file has the payments that were counted in it', async ({ file, expectation }) => {
    const counted = /835 TRN=(\S+) BPR02=(\S+) CLP=(\d+) paid=(-?[\d.]+) PLBadj=(\d+):(-?[\d.]+)/.exec(expectation)
    const remittances = await listOf(readRemittances(bytesOf(file)))
    if (!counted || !expectation.includes('005010X221')) return expect(remittances).toEqual([])
    const [, trace, amount, claims, paid, plbs, plbAmount] = counted
    const [first] = remittances
    expect(first!.header).toMatchObject({ traceNumber: trace, paymentCents: Math.round(Number(amount) * 100) })
    const payments = first!.claims.reduce((sum, claim) => sum + claim.paidCents, 0)
    const adjusted = first!.providerAdjustments.flatMap(({ adjustments }) => adjustments)
    const adjustment = adjusted.reduce((sum, { amountCents }) => sum + amountCents, 0)
    expect([first!.claims.length, payments, adjusted.length, adjustment]).toEqual(
      [claims, Number(paid) * 100, plbs, Number(plbAmount) * 100].map((value) => Math.round(Number(value))),
    )
  })

  it.each(files)('$file gives 999, TA1 and 277CA where they were seen', async ({ file, expectation }) => {
    const acknowledgments = await listOf(read999(bytesOf(file)))
    const codes = acknowledgments.flatMap(({ transactions }) => transactions.map(({ status }) => status))
    const seen = [...expectation.matchAll(/IK5\*(\w)/g)].map(([, code]) => code)
    expect(codes).toEqual(otherCodes[file] ?? (expectation.includes('005010X231') ? seen : []))
    const received = await listOf(readTA1(bytesOf(file)))
    const ta1 = [...expectation.matchAll(/TA1 (\d+)\*(\d+)\*(\d+)\*(\w)\*(\d+)/g)]
    expect(received.map((each) => [each.interchangeControlNumber, each.status, each.noteCode])).toEqual(
      ta1.map(([, number, , , status, note]) => [number, status, note]),
    )
    const answers = await listOf(read277CA(bytesOf(file)))
    const isClaimAcknowledgment = expectation.includes('005010X214')
    const statuses = isClaimAcknowledgment ? [...expectation.matchAll(/[A-Z]\d:\d+(:\w+)?\*\d{8}\*\w+\*/g)].length : 0
    const found = answers.flatMap((answer) => {
      if (answer.kind === 'claim') return answer.statuses
      return answer.kind === 'receiver' ? answer.receiver.statuses : (answer.provider?.statuses ?? [])
    })
    expect(found).toHaveLength(statuses)
  })

  it.each(files)('$file is the same documents after writing and reading again', async ({ file }) => {
    const bytes = bytesOf(file)
    const claims = await listOf(read837P(bytes))
    const institutional = await listOf(read837I(bytes))
    const batch = claims[0]?.batch ?? institutional[0]?.batch
    if (claims.length > 0) await same(claims, read837P, () => write837P(claims, { ...options, batch: batch! }))
    if (institutional.length > 0) {
      await same(institutional, read837I, () => write837I(institutional, { ...options, batch: batch! }))
    }
    const remittances = await listOf(readRemittances(bytes))
    if (remittances.length > 0) await same(remittances, readRemittances, () => write835(remittances, options))
    const acknowledgments = await listOf(read999(bytes))
    if (acknowledgments.length > 0) await same(acknowledgments, read999, () => write999(acknowledgments, options))
    const received = await listOf(readTA1(bytes))
    if (received.length > 0) await same(received, readTA1, () => writeTA1(received, options))
  })

  /** Written again they are the same; or what they lack is required and the writer names it. */
  async function same<Document extends { source: DocumentSource; batch?: ClaimBatchInfo }>(
    documents: Document[],
    read: (bytes: Uint8Array) => AsyncIterable<Document>,
    write: () => Uint8Array,
  ): Promise<void> {
    let bytes: Uint8Array
    try {
      bytes = write()
    } catch (error) {
      if (!(error instanceof X12WriteError)) throw error
      return expect(error.problem.code).toMatch(/^(required-missing|date-invalid)$/)
    }
    expect((await listOf(read(bytes))).map(withoutSource)).toEqual(documents.map(withoutSource))
  }

  function totalOfSegments(file: string, id: string, position: number): number {
    let total = 0
    for (const segment of segmentsOf(bytesOf(file)))
      if (segment.id === id) total += Number(segment.element(position)) * 100
    return Math.round(total)
  }

  it('gives every claim payment its header', async () => {
    for (const { file } of files.filter(({ file }) => file.startsWith('x12/835/'))) {
      for (const event of await listOf(read835(bytesOf(file)))) {
        if (event.kind === 'claimPayment')
          expect(event.header.payer.name).not.toEqual({ kind: 'organization', name: '' })
      }
    }
  })
})
