import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { fuzzed } from './fuzz.fixture.ts'
import { counted, interchange, professional } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

describe('changed files', () => {
  it('hundreds of them never throw, and say the same each time', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const bytes = fuzzed(seed)
      const first = validateBytes(bytes)
      if (seed % 50 === 0) expect(validateBytes(bytes)).toEqual(first)
    }
  })

  it('time grows with size, not faster', () => {
    const body = professional.segments.slice(1, -1)
    const seconds = (times: number) => {
      const segments = counted([
        professional.segments[0]!,
        ...Array.from({ length: times }, () => body).flat(),
        professional.segments.at(-1)!,
      ])
      const bytes = Buffer.from(interchange(professional, segments))
      const began = performance.now()
      validateBytes(bytes)
      return performance.now() - began
    }
    seconds(50)
    const [small, large] = [Math.min(seconds(100), seconds(100)), Math.min(seconds(800), seconds(800))]
    expect(large / small).toBeLessThan(32)
  })
})
