import { Buffer } from 'node:buffer'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counted, interchange, validFiles } from './valid-files.fixture.ts'
import { validateBytes } from './validate.ts'

const findingsOf = (text: string | Uint8Array) => validateBytes(Buffer.from(text)).flatMap(({ findings }) => findings)
const anyFile = fc.constantFrom(...validFiles)
const anyPlace = fc.tuple(anyFile, fc.nat()).map(([file, number]) => ({ file, place: number % file.segments.length }))

describe('any single mutation of a valid file', () => {
  it('a value that grew too long is found in its segment', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ file, place }, number) => {
        const elements = file.segments[place]!.split('*')
        const filled = elements.flatMap((value, at) => (at > 0 && value !== '' && value !== '#' ? [at] : []))
        fc.pre(filled.length > 0 && !file.segments[place]!.startsWith('ST*'))
        elements[filled[number % filled.length]!] += 'X'.repeat(300)
        const found = findingsOf(interchange(file, counted(file.segments.with(place, elements.join('*')))))
        expect(found.map(({ segmentIndex }) => segmentIndex)).toContain(place + 2)
      }),
    )
  })

  it('an element that lost its value is told, or may be empty, and nothing throws', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ file, place }, number) => {
        const elements = file.segments[place]!.split('*')
        elements[1 + (number % (elements.length - 1))] = ''
        findingsOf(interchange(file, file.segments.with(place, elements.join('*'))))
      }),
    )
  })

  it('bytes that changed anywhere never throw', () => {
    fc.assert(
      fc.property(
        anyFile,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        (file, edits) => {
          const bytes = Buffer.from(interchange(file))
          for (const [at, byte] of edits) bytes[at % bytes.length] = byte
          findingsOf(bytes)
        },
      ),
    )
  })
})

describe('arbitrary bytes', () => {
  it('never throw, and are never silently accepted', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes) => {
        const blank = bytes.every((byte) => [9, 10, 13, 32].includes(byte))
        expect(findingsOf(bytes).length > 0 || blank).toBe(true)
      }),
    )
  })

  it('after a valid header never throw', () => {
    const start = Buffer.from(interchange(validFiles[0]!).slice(0, 400))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(findingsOf(Buffer.concat([start, bytes])).length).toBeGreaterThan(0)
      }),
    )
  })
})
