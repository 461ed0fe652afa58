import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  claimAcknowledgments,
  implementationAcknowledgment,
  interchangeAcknowledgment,
} from './arbitrary/acknowledgments.ts'
import { institutionalClaim } from './arbitrary/institutional.ts'
import { claimWriteOptions, writeOptions } from './arbitrary/options.ts'
import { professionalClaim } from './arbitrary/professional.ts'
import { remittance } from './arbitrary/remittances.ts'
import {
  read277CA,
  read837I,
  read837P,
  read999,
  readRemittances,
  readSegments,
  readTA1,
  stream837I,
  stream837P,
  stream835,
  write277CA,
  write835,
  write837I,
  write837P,
  write999,
  writeTA1,
} from './index.ts'
import type { ClaimAcknowledgmentEvent, ClaimAcknowledgments, DocumentSource } from './index.ts'

type Sourced = { source: DocumentSource; batch?: unknown }

/** Documents without where they came from; all must have been read without a problem. */
async function documentsOf(documents: AsyncIterable<Sourced>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const { source, batch: _batch, ...document } of documents) {
    expect(source.problems).toEqual([])
    all.push(document)
  }
  return all
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Problems with the envelope and the levels of a file, found by counting segments alone. */
async function envelopeFaults(bytes: Uint8Array): Promise<string[]> {
  const faults: string[] = []
  let inTransaction = 0
  let transactions = 0
  let levels: { number: string; hasChild: boolean; children: number }[] = []
  let control: Record<string, string> = {}
  for await (const segment of readSegments(bytes)) {
    inTransaction++
    if (segment.id === 'ISA') control = { isa: segment.element(13) }
    if (segment.id === 'GS') control['gs'] = segment.element(6)
    if (segment.id === 'ST') {
      inTransaction = 1
      transactions++
      levels = []
      control['st'] = segment.element(2)
    }
    if (segment.id === 'HL') {
      if (segment.element(1) !== String(levels.length + 1)) faults.push('HL01')
      const parent = levels.find(({ number }) => number === segment.element(2))
      if (parent) parent.children++
      else if (segment.element(2) !== '') faults.push('HL02')
      levels.push({ number: segment.element(1), hasChild: segment.element(4) === '1', children: 0 })
    }
    if (segment.id === 'SE') {
      if (segment.element(1) !== String(inTransaction)) faults.push('SE01')
      if (segment.element(2) !== control['st']) faults.push('SE02')
      if (levels.some(({ hasChild, children }) => hasChild !== children > 0)) faults.push('HL04')
    }
    if (segment.id === 'GE' && segment.element(1) !== String(transactions)) faults.push('GE01')
    if (segment.id === 'GE' && segment.element(2) !== control['gs']) faults.push('GE02')
    if (segment.id === 'IEA' && segment.element(2) !== control['isa']) faults.push('IEA02')
  }
  return faults
}

const some = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 4 })
const runs = { numRuns: 60 }

describe('a document that is written and read again', () => {
  it('is the same professional claim', async () => {
    const property = fc.asyncProperty(some(professionalClaim), claimWriteOptions, async (claims, options) => {
      const bytes = write837P(claims, options)
      expect(await documentsOf(read837P(bytes))).toEqual(claims)
      expect(await envelopeFaults(bytes)).toEqual([])
      expect(await joined(stream837P(claims, options))).toEqual(Buffer.from(bytes))
    })
    await fc.assert(property, runs)
  })

  it('is the same institutional claim', async () => {
    const property = fc.asyncProperty(some(institutionalClaim), claimWriteOptions, async (claims, options) => {
      const bytes = write837I(claims, options)
      expect(await documentsOf(read837I(bytes))).toEqual(claims)
      expect(await envelopeFaults(bytes)).toEqual([])
      expect(await joined(stream837I(claims, options))).toEqual(Buffer.from(bytes))
    })
    await fc.assert(property, runs)
  })

  it('is the same remittance', async () => {
    const property = fc.asyncProperty(some(remittance), writeOptions, async (remittances, options) => {
      const bytes = write835(remittances, options)
      expect(await documentsOf(readRemittances(bytes))).toEqual(remittances)
      expect(await envelopeFaults(bytes)).toEqual([])
      expect(await joined(stream835(remittances, options))).toEqual(Buffer.from(bytes))
    })
    await fc.assert(property, runs)
  })

  it('is the same 999', async () => {
    const property = fc.asyncProperty(some(implementationAcknowledgment), writeOptions, async (documents, options) => {
      const bytes = write999(documents, options)
      expect(await documentsOf(read999(bytes))).toEqual(documents)
      expect(await envelopeFaults(bytes)).toEqual([])
    })
    await fc.assert(property, runs)
  })

  it('is the same TA1', async () => {
    const property = fc.asyncProperty(some(interchangeAcknowledgment), writeOptions, async (documents, options) => {
      expect(await documentsOf(readTA1(writeTA1(documents, options)))).toEqual(documents)
    })
    await fc.assert(property, runs)
  })

  it('is the same 277CA, answer by answer', async () => {
    const property = fc.asyncProperty(some(claimAcknowledgments), writeOptions, async (reports, options) => {
      const bytes = write277CA(reports, { ...options, batch: { referenceId: 'R1' } })
      expect(await documentsOf(read277CA(bytes))).toEqual(reports.flatMap(answersOf))
      expect(await envelopeFaults(bytes)).toEqual([])
    })
    await fc.assert(property, runs)
  })
})

/** The events that a report is read as. */
function answersOf({ informationSource, receivers }: ClaimAcknowledgments): ClaimAcknowledgmentEvent[] {
  return receivers.flatMap(({ receiver, providers }) => {
    const around = { informationSource, receiver }
    const own = receiver.statuses.length > 0 ? [{ kind: 'receiver' as const, ...around }] : []
    const below = providers.flatMap(({ provider, claims }) => [
      ...(provider.statuses.length > 0 ? [{ kind: 'provider' as const, ...around, provider }] : []),
      ...claims.map((claim) => ({ ...claim, ...around, provider })),
    ])
    return [...own, ...below]
  })
}
