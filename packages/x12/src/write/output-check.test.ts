import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import type { ProfessionalClaim } from '../documents/professional.ts'
import type { ReadClaim } from '../read/claim-assembler.ts'
import { read837P } from '../read/read.ts'
import { interchange, professional } from '../validate/valid-files.fixture.ts'
import { child, claim, options, refusal, written } from './claims.fixture.ts'
import type { ClaimWriteOptions } from './options.ts'
import { X12WriteError } from './problem.ts'
import type { WriteProblem } from './problem.ts'
import { stream837P, write837P } from './write.ts'

describe('what is not valid', () => {
  const valid = Buffer.from(interchange(professional))

  async function claimsOf(): Promise<ReadClaim<ProfessionalClaim>[]> {
    const claims: ReadClaim<ProfessionalClaim>[] = []
    for await (const claim of read837P(valid)) claims.push(claim)
    return claims
  }

  const how = async () => ({ ...options, batch: (await claimsOf())[0]!.batch })
  const unbalanced = ({ chargeCents, ...claim }: ProfessionalClaim) => ({ ...claim, chargeCents: chargeCents + 1 })

  /** The problem that a stream ends with. */
  async function problemOf(claims: ProfessionalClaim[], options: ClaimWriteOptions): Promise<WriteProblem | undefined> {
    try {
      for await (const _ of stream837P(claims, options)) continue
    } catch (error) {
      if (error instanceof X12WriteError) return error.problem
      throw error
    }
    return undefined
  }

  it('what is valid is written the same with and without a check', async () => {
    const options = await how()
    expect(write837P(await claimsOf(), options)).toEqual(write837P(await claimsOf(), { ...options, check: false }))
  })

  it('is refused with its finding, and with the place of the claim among those of the call', async () => {
    const [first, second] = await claimsOf()
    const options = await how()
    const problem = { code: 'invalid', document: 1, loop: '2300', element: 'CLM02' }
    const finding = { code: 'claim-total-mismatch', snip: 3, reference: '2300 CLM02' }
    const claims = [first!, unbalanced(second!), first!]
    expect(() => write837P(claims, options)).toThrow(X12WriteError)
    expect(refusal(() => write837P(claims, options))).toEqual(['invalid', 1, '2300', 'CLM02'])
    expect(await problemOf(claims, options)).toMatchObject({ ...problem, finding })
  })

  it('is written by who has validated', async () => {
    const claims = (await claimsOf()).map(unbalanced)
    expect(write837P(claims, { ...(await how()), check: false }).length).toBeGreaterThan(0)
  })

  it('is found where it stands, however many chunks, transactions and levels come before', async () => {
    const many = Array.from({ length: 700 }, (_, place) => ({ ...claim, patientControlNumber: `A${place}` }))
    const named = (place: number, change: Partial<ProfessionalClaim>) =>
      many.with(place, { ...many[place]!, ...change })
    const shared = { ...options, claimsPerTransaction: 150 }
    const { serviceFrom: _, ...undated } = claim.lines[0]!
    const dateless = { lines: [undated] }
    const pointless = { lines: [{ ...claim.lines[0]!, diagnosisPointers: [3] }] }
    const numberless = { billingProvider: { ...claim.billingProvider, npi: '1234567890' } }
    expect(await problemOf(many, shared)).toBeUndefined()
    expect(await problemOf(named(699, pointless), shared)).toMatchObject({ document: 699, element: 'SV107-1' })
    expect(await problemOf(named(149, dateless), shared)).toMatchObject({ document: 149, element: 'DTP' })
    expect(await problemOf(named(299, dateless), shared)).toMatchObject({ document: 299, element: 'DTP' })
    expect(await problemOf(named(450, numberless), shared)).toMatchObject({ document: 450, loop: '2010AA' })
  })

  it('in the heading is the fault of no claim', async () => {
    const batch = { ...options.batch, submitter: { ...options.batch.submitter, contacts: [] } }
    const lacking = { ...options, batch, claimsPerTransaction: 1 }
    expect(await problemOf([claim, claim], lacking)).toMatchObject({ code: 'invalid', loop: '1000A', element: 'PER' })
    expect(await problemOf([claim, claim], lacking)).not.toHaveProperty('document')
  })

  it('codes and partners are checked when rules are given', async () => {
    const lookup = { verdict: () => 'notInForce' as const }
    expect(await problemOf([claim], { ...options, check: { lookup } })).toMatchObject({ finding: { snip: 5 } })
  })

  it('a subscriber with more claims than one level has room for gets another level', () => {
    const levels = written(Array.from({ length: 201 }, (_, place) => ({ ...claim, patientControlNumber: `A${place}` })))
    expect(levels.match(/^HL.*$/gm)).toEqual(['HL*1**20*1~', 'HL*2*1*22*0~', 'HL*3*1*22*0~', 'HL*4*1*22*0~'])
    const children = written(Array.from({ length: 101 }, () => ({ ...claim, patient: child })))
    expect(children.match(/^HL.*$/gm)).toEqual(['HL*1**20*1~', 'HL*2*1*22*1~', 'HL*3*2*23*0~', 'HL*4*2*23*0~'])
  })
})
