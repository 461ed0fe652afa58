import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'
import { Tokenizer } from './tokenizer.ts'
import type { Piece } from './tokenizer.ts'

const isa = (delimiters = '*:^~', version = '00501') => {
  const [element, component, repetition, segment] = delimiters
  const fields = ['00', ' '.repeat(10), '00', ' '.repeat(10), 'ZZ', 'SENDER'.padEnd(15), 'ZZ', 'RECEIVER'.padEnd(15)]
  return (
    ['ISA', ...fields, '260131', '0815', repetition, version, '000000001', '0', 'T', component].join(element) + segment
  )
}

/** Pieces with runs of gaps joined, so that they can be compared however the bytes came. */
function told(pieces: Iterable<Piece>): unknown[] {
  const all: unknown[] = []
  for (const piece of pieces) {
    if (piece.kind === 'gap') {
      const before = all.at(-1) as { gap?: string; bytes: string; end: number } | undefined
      const bytes = Buffer.from(piece.bytes).toString('latin1')
      if (piece.continued && before?.gap === piece.reason) before.bytes += bytes
      else all.push({ gap: piece.reason, bytes, offset: piece.byteOffset, index: piece.segmentIndex })
    } else {
      for (const segment of piece.block) {
        const place = { index: segment.index, offset: segment.byteOffset, delimiters: piece.block.delimiters }
        const bytes = Buffer.from(segment.bytes()).toString('latin1')
        all.push({ id: segment.id, elements: segment.elements(), bytes, ...place })
      }
    }
  }
  return all
}

function bytesOf(pieces: Iterable<Piece>): string {
  let text = ''
  for (const piece of pieces) {
    const parts = piece.kind === 'gap' ? [piece.bytes] : [...piece.block].map((segment) => segment.bytes())
    for (const part of parts) text += Buffer.from(part).toString('latin1')
  }
  return text
}

function inChunks(bytes: Uint8Array, sizes: number[]): Piece[] {
  const tokenizer = new Tokenizer()
  const pieces: Piece[] = []
  let from = 0
  for (let turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!
    pieces.push(...tokenizer.push(bytes.subarray(from, from + size)))
    from += size
  }
  pieces.push(...tokenizer.finish())
  return pieces
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const read = (text: string) => told(piecesOf(latin1(text)))

/** Text that looks enough like X12 to reach every branch. */
const almostX12 = fc
  .array(
    fc.oneof(
      fc.constantFrom(isa(), isa('|>^\n'), isa("+:!'"), isa('*:U~', '00401'), isa().slice(0, 50), 'ISA', 'IS', 'I'),
      fc.constantFrom(
        'IEA*1*000000001~',
        'GS*HC*A*B*20260131*0815*1*X*005010X222A1~',
        'ST*837*0001~',
        '~',
        '~~',
        '*',
        '\n',
        '\r\n',
      ),
      fc.constantFrom(
        'CLM*A*1***11:B:1~\n',
        'IEA*',
        'IEA',
        '\uFEFF',
        '\xef\xbb\xbf',
        '\xef',
        '\t',
        '   ',
        'NM1*85*2*X',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 12 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => latin1(parts.join('')))

describe('cutting bytes into segments', () => {
  it('takes the four delimiters from the interchange header', () => {
    const [header, group] = read(isa('|>!\n') + 'GS|HC|A>B|C!D\n') as { elements: string[]; delimiters: object }[]
    expect(header!.delimiters).toEqual({ element: '|', component: '>', repetition: '!', segment: '\n' })
    expect(group!.elements).toEqual(['HC', 'A>B', 'C!D'])
  })

  it('has no repetition separator before version 00402', () => {
    const [header] = read(isa('*:U~', '00401')) as { delimiters: { repetition: string } }[]
    expect(header!.delimiters.repetition).toBe('')
  })

  it('keeps line endings with the segment before them', () => {
    const told = read(`${isa()}\r\nGS*HC~\n\n  ST*837~`) as { id: string; bytes: string }[]
    expect(told.map(({ id }) => id)).toEqual(['ISA', 'GS', 'ST'])
    expect(told[1]!.bytes).toBe('GS*HC~\n\n  ')
  })

  it('reads several interchanges, each with its own delimiters', () => {
    const told = read(`${isa()}TA1*A~IEA*0*1~\n${isa("|:^'")}TA1|B'IEA|0|2'`) as { id: string; elements: string[] }[]
    expect(told.map(({ id, elements }) => [id, elements[0]!.trim()])).toEqual([
      ['ISA', '00'],
      ['TA1', 'A'],
      ['IEA', '0'],
      ['ISA', '00'],
      ['TA1', 'B'],
      ['IEA', '0'],
    ])
  })

  it('notices a new header where the trailer of the interchange before is missing', () => {
    const told = read(`${isa()}GS*HC~${isa('|:^\n')}GS|HP\n`) as { id: string }[]
    expect(told.map(({ id }) => id)).toEqual(['ISA', 'GS', 'ISA', 'GS'])
  })

  it('tells the unfinished last segment apart from what is whole', () => {
    expect(read(`${isa()}GS*HC~ST*83`).at(-1)).toMatchObject({ gap: 'truncated', bytes: 'ST*83' })
  })

  it('takes a trailer that ends with the file instead of a terminator', () => {
    expect(read(`${isa()}IEA*0*000000001`).at(-1)).toMatchObject({ id: 'IEA', elements: ['0', '000000001'] })
  })

  it('reports what stands before, between and after interchanges', () => {
    const gaps = (
      read(`\xef\xbb\xbf junk ${isa()}IEA*0*1~ more${isa()}IEA*0*1~\x1a`) as { gap?: string; bytes: string }[]
    )
      .filter(({ gap }) => gap)
      .map(({ gap, bytes }) => [gap, bytes])
    expect(gaps).toEqual([
      ['blank', '\xef\xbb\xbf '],
      ['unreadable', 'junk '],
      ['unreadable', 'more'],
      ['unreadable', '\x1a'],
    ])
  })

  it('gives up on a segment of more than a mebibyte and goes on at the next header', () => {
    const told = read(`${isa()}GS*${'A'.repeat(1 << 20)}~ST*837~${isa()}TA1~IEA*0*1~`) as {
      id?: string
      gap?: string
    }[]
    expect(told.map(({ id, gap }) => id ?? gap)).toEqual(['ISA', 'too-long', 'ISA', 'TA1', 'IEA'])
  })

  it('reads a header whose elements lost their widths, and says so', () => {
    const [piece] = [...piecesOf(latin1(isa().replace(' '.repeat(10), '') + 'TA1~'))]
    expect(piece).toMatchObject({ kind: 'segments', malformedHeader: true })
  })

  it('decodes UTF-8 where it is that, and Latin 1 where it is not', () => {
    const bytes = Buffer.concat([latin1(isa()), Buffer.from('NM1*85*2*MUÑOZ~', 'utf8'), latin1('NM1*85*2*MU\xd1OZ~')])
    const names = [...piecesOf(bytes)].flatMap((piece) =>
      piece.kind === 'segments' ? [...piece.block].map((segment) => segment.element(3)) : [],
    )
    expect(names.slice(1)).toEqual(['MUÑOZ', 'MUÑOZ'])
  })

  it('puts every byte in exactly one piece', () => {
    fc.assert(
      fc.property(fc.oneof(almostX12, fc.uint8Array({ maxLength: 2_000 })), (bytes) => {
        expect(bytesOf(piecesOf(bytes))).toBe(Buffer.from(bytes).toString('latin1'))
      }),
    )
  })

  it('gives the same pieces however the bytes are cut', () => {
    fc.assert(
      fc.property(
        almostX12,
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }),
        (bytes, sizes) => {
          expect(told(inChunks(bytes, sizes))).toEqual(told(inChunks(bytes, [1 << 20])))
        },
      ),
      { numRuns: 500 },
    )
  })
})
