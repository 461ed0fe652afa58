import { readFileSync } from 'node:fs'
import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import type { Delimiters } from '../delimiters.ts'
import { MarkRoom } from '../mark-room.ts'
import { indexSegments } from '../segment-index.ts'
import { code, delimiterFinder } from './delimiters.ts'

/** All that is said of the segments in bytes. */
function indexed(bytes: Uint8Array, delimiters: Delimiters, options: Options, finder: typeof delimiterFinder) {
  const room = new MarkRoom()
  const { opening, last, start } = options
  const index = indexSegments(bytes, start, delimiters, { opening, last }, room, finder)
  const firsts = [...room.firsts.subarray(0, index.count + 1)]
  const marks = [...room.marks.subarray(0, firsts.at(-1))]
  return { ...index, firsts, marks, tags: [...room.tags.subarray(0, index.count)] }
}

interface Options {
  readonly opening: boolean
  readonly last: boolean
  readonly start: number
}

const header =
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260131*0815*^*00501*000000001*0*T*:~'

const segments = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('CLM*A*1***11:B:1~', 'N3*9 MAIN~\r\n', 'SE*1~', 'HL*2*1~\n', '~', '*~~'),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom('III*1~', 'IE', 'IEA', 'IS', 'ISA*', ' ', '\t', '\r\n\n', 'X|Y|Z\n', '*'),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'IEA*1*1~',
          header,
          `NTE*ADD*${'long '.repeat(2_000)}~`,
          ' '.repeat(9_000),
          '~'.repeat(9_000),
        ),
      },
      { weight: 3, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 20 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'))

const manySegments = fc.tuple(segments, fc.integer({ min: 1, max: 60 })).map(([bytes, times]) => {
  const all = new Uint8Array(bytes.length * times)
  for (let turn = 0; turn < times; turn++) all.set(bytes, turn * bytes.length)
  return all
})

const delimiters = fc
  .constantFrom(['*', '~'], ['|', '\n'], ['\t', '~'], ['*', '\r'], ['+', "'"], ['*', '\x1c'])
  .map(([element = '', segment = '']): Delimiters => ({ element, segment, component: ':', repetition: '^' }))

const options = fc.record({ opening: fc.boolean(), last: fc.boolean(), start: fc.integer({ min: 0, max: 20 }) })

describe('finding delimiters with WebAssembly', () => {
  it('runs what delimiters.wat says', async () => {
    const { parseWat } = await wabt()
    const text = readFileSync(new URL('delimiters.wat', import.meta.url), 'utf8')
    const { buffer } = parseWat('delimiters.wat', text, { simd: true }).toBinary({})
    expect(Buffer.from(buffer).toString('base64')).toBe(code)
  })

  it('is possible in this process', () => {
    expect(delimiterFinder).not.toBe('none')
  })

  it('finds what is found byte by byte', () => {
    fc.assert(
      fc.property(fc.oneof(segments, manySegments, fc.uint8Array()), delimiters, options, (bytes, given, chosen) => {
        const found = indexed(bytes, given, chosen, delimiterFinder)
        expect(found).toEqual(indexed(bytes, given, chosen, 'none'))
      }),
      { numRuns: 500 },
    )
  })
})
