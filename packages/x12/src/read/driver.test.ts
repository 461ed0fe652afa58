import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimWriteOptions, writeOptions } from '../arbitrary/options.ts'
import { professionalClaim } from '../arbitrary/professional.ts'
import { remittance } from '../arbitrary/remittances.ts'
import { Tokenizer } from '../tokenizer.ts'
import { write835, write837P } from '../write/write.ts'
import type { ReadClaim } from './claim-assembler.ts'
import type { ProfessionalClaim } from '../documents/professional.ts'
import { Driver } from './driver.ts'
import { professionalAssembler } from './professional.ts'
import { remittanceAssembler } from './remittance.ts'
import type { RemittanceEvent } from './remittance.ts'

/** What a driver makes of bytes that come in pieces of `size`, with the bytes that each item was read from. */
function itemsOf<Item extends { source: { bytes: Uint8Array } }>(
  driver: Driver<Item>,
  bytes: Uint8Array,
  size: number,
) {
  const tokenizer = new Tokenizer({ passing: true })
  for (let from = 0; from < bytes.length; from += size) {
    for (const piece of tokenizer.push(bytes.slice(from, from + size))) driver.take(piece)
  }
  for (const piece of tokenizer.finish()) driver.take(piece)
  driver.finish()
  return driver.drain().map((item) => [JSON.stringify(item), Buffer.from(item.source.bytes).toString('latin1')])
}

const size = fc.integer({ min: 1, max: 700 })

describe('documents that lie across blocks', () => {
  it('are the same claims, with the same bytes, wherever the blocks end', () => {
    const claims = fc.array(professionalClaim, { minLength: 1, maxLength: 3 })
    const property = fc.property(claims, claimWriteOptions, size, (documents, options, cut) => {
      const bytes = write837P(documents, options)
      const read = (pieces: number) =>
        itemsOf(new Driver<ReadClaim<ProfessionalClaim>>((desk) => [professionalAssembler(desk)], {}), bytes, pieces)
      expect(read(cut)).toEqual(read(bytes.length))
    })
    fc.assert(property, { numRuns: 40 })
  })

  it('are the same parts of a remittance', () => {
    const property = fc.property(
      fc.array(remittance, { minLength: 1, maxLength: 2 }),
      writeOptions,
      size,
      (documents, options, cut) => {
        const bytes = write835(documents, options)
        const read = (pieces: number) =>
          itemsOf(new Driver<RemittanceEvent>((desk) => [remittanceAssembler(desk)], {}), bytes, pieces)
        expect(read(cut)).toEqual(read(bytes.length))
      },
    )
    fc.assert(property, { numRuns: 40 })
  })
})
