import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { findingCatalogue } from '../findings/catalogue.ts'
import { answerFaults, envelopeFaults } from './answer-faults.fixture.ts'
import { claimFaults } from './claim-faults.fixture.ts'
import { interchange, validFiles } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

const findingsOf = (text: string) => validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)
const faults = [...claimFaults, ...answerFaults, ...envelopeFaults]

describe('valid files', () => {
  it.each(validFiles)('nothing is found in a valid $name', (file) => {
    expect(findingsOf(interchange(file))).toEqual([])
  })
})

describe('single faults', () => {
  it.each(faults)('$file.name: $name is found at $reference', ({ text, code, reference }) => {
    const found = findingsOf(text)
    expect(found.map((one) => `${one.code} ${one.reference}`)).toContain(`${code} ${reference}`)
    const one = found.find((candidate) => candidate.code === code && candidate.reference === reference)!
    expect(one.snip).toBe(findingCatalogue[code].snip)
    expect(one.sentence).not.toMatch(/[{}]/)
  })

  it('there are more than sixty of them, over five transactions', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60)
    expect(new Set(faults.map(({ file }) => file.name)).size).toBe(5)
  })
})
