import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { claimFaults } from './claim-faults.fixture.ts'
import { splitClaims } from './split.ts'
import { interchange, professional } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

const errorsOf = (bytes: Uint8Array) =>
  validateBytes(bytes)
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error')

describe('splitting valid and invalid claims', () => {
  it('a valid file goes over whole, byte for byte', async () => {
    const bytes = Buffer.from(interchange(professional))
    const { valid, invalid } = await splitClaims(bytes)
    expect(Buffer.from(valid!).toString()).toBe(bytes.toString())
    expect(invalid).toBeUndefined()
  })

  it('a claim that does not add up is cut out and its neighbour is a valid file of its own', async () => {
    const fault = claimFaults.find(({ name }) => name === 'a total that is not the sum of its lines')!
    const { valid, invalid, claims } = await splitClaims(Buffer.from(fault.text))
    expect(claims.map((claim) => [claim.patientControlNumber, claim.valid])).toEqual([
      ['PCN0001', false],
      ['PCN0002', true],
    ])
    expect(errorsOf(valid!)).toEqual([])
    expect(Buffer.from(valid!).toString()).toContain('CLM*PCN0002')
    expect(Buffer.from(valid!).toString()).not.toContain('CLM*PCN0001')
    expect(errorsOf(invalid!).map(({ code }) => code)).toEqual(['claim-total-mismatch'])
  })

  it('a heading that is wrong spoils every claim', async () => {
    const { valid, invalid } = await splitClaims(Buffer.from(interchange(professional).replace('PER*IC', 'PER*QQ')))
    expect(valid).toBeUndefined()
    expect(invalid).toBeDefined()
  })

  it('halves of several interchanges, groups and transactions are valid files that have every claim once', async () => {
    const fault = claimFaults.find(({ name }) => name === 'a total that is not the sum of its lines')!
    const bodyOf = (text: string) => text.slice(text.indexOf('ST*'), text.indexOf('GE*'))
    const good = interchange(professional)
    const two = good.replace(bodyOf(good), bodyOf(good) + bodyOf(fault.text).replaceAll('*0001', '*0002'))
    const both = two.replace('GE*1*', 'GE*2*')
    const group = both.slice(both.indexOf('GS*'), both.indexOf('IEA*'))
    const second = group.replace('*1200*7*X', '*1200*8*X').replace('GE*2*7', 'GE*2*8')
    const next = good.replaceAll('000000101', '000000102')
    const text = both.replace(group, group + second).replace('IEA*1*', 'IEA*2*') + next
    const { valid, invalid, claims } = await splitClaims([Buffer.from(text)])
    expect(claims.length).toBe(10)
    expect(errorsOf(valid!)).toEqual([])
    expect(errorsOf(invalid!).map(({ code }) => code)).toEqual(['claim-total-mismatch', 'claim-total-mismatch'])
    const count = (bytes: Uint8Array, start: string) => Buffer.from(bytes).toString().split(`\n${start}*`).length - 1
    expect(['GS', 'ST', 'CLM', 'GE'].map((start) => count(valid!, start))).toEqual([3, 5, 8, 3])
    expect(['GS', 'ST', 'CLM', 'GE'].map((start) => count(invalid!, start))).toEqual([2, 2, 2, 2])
  })

  it('each fault in one claim leaves a valid rest', async () => {
    for (const { text, name, file } of claimFaults.filter(({ file }) => file === professional)) {
      const { valid } = await splitClaims(Buffer.from(text))
      if (valid)
        expect(
          errorsOf(valid).map((one) => `${one.code} ${one.reference}`),
          `${file.name}: ${name}`,
        ).toEqual([])
    }
  })
})
