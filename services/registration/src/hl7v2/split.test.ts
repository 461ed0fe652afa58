import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageSplitter, type Piece } from './split.ts'

function split(bytes: Buffer | string, chunk = 7, maxBytes = 10_000): Piece[] {
  const all = Buffer.from(bytes)
  const splitter = messageSplitter(maxBytes)
  const pieces: Piece[] = []
  for (let at = 0; at < all.length; at += chunk) pieces.push(...splitter.feed(all.subarray(at, at + chunk)))
  return [...pieces, ...splitter.end()]
}

function told(pieces: readonly Piece[]): string[] {
  return pieces.map((piece) =>
    piece.kind === 'miscount'
      ? piece.trailer
      : `${piece.kind} ${Buffer.from(piece.bytes).toString().replaceAll('\r', ' ').trim()}`,
  )
}

test('a file with batches gives its messages without headers and trailers', () => {
  const file = 'FHS|^~\\&\rBHS|^~\\&\rMSH|1\rPID|1\rMSH|2\rBTS|2\rBHS|^~\\&\rMSH|3\rBTS|1\rFTS|2\r'
  expect(told(split(file))).toEqual(['message MSH|1 PID|1', 'message MSH|2', 'message MSH|3'])
})

test('trailers that count other than we do are told, and the messages are kept', () => {
  expect(told(split('BHS|^~\\&\rMSH|1\rBTS|2\rFTS|3'))).toEqual(['message MSH|1', 'BTS-1', 'FTS-1'])
})

test('what stands before a message or after a trailer is noise', () => {
  expect(told(split('hello\rMSH|1\rBTS|1\rPID|9'))).toEqual(['noise hello', 'message MSH|1', 'noise PID|9'])
})

test('byte order marks, MLLP frame characters and every kind of line end are passed over', () => {
  const bytes = Buffer.from('\ufeff\u000bMSH|1\r\nPID|1\n\u001c\r\u000bMSH|2\r\u001c\r')
  expect(told(split(bytes))).toEqual(['message MSH|1 PID|1', 'message MSH|2'])
})

test('pieces are the same however the bytes are cut into chunks', () => {
  const line = fc.constantFrom('MSH|1', 'MSH|2', 'PID|1', 'BHS|', 'BTS|1', 'noise', '')
  fc.assert(
    fc.property(
      fc.array(line),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('\r', '\n', '\r\n'),
      (lines, chunk, end) => {
        const file = lines.join(end)
        expect(told(split(file, chunk))).toEqual(told(split(file, 10_000)))
      },
    ),
  )
})

test('of a message that is too large only the beginning is held, and the next one is read', () => {
  const large = `MSH|1\r${'OBX|1\r'.repeat(100)}MSH|2\r`
  const pieces = split(large, 13, 60)
  expect(pieces.map(({ kind }) => kind)).toEqual(['tooLarge', 'message'])
  for (const piece of pieces) if (piece.kind !== 'miscount') expect(piece.bytes.length).toBeLessThan(80)
})

test('binary without any line end is one piece that is too large, held only at its beginning', () => {
  const pieces = split(Buffer.alloc(100_000, 0xfe), 1_000, 5_000)
  expect(pieces.map(({ kind }) => kind)).toEqual(['tooLarge'])
  for (const piece of pieces) if (piece.kind !== 'miscount') expect(piece.bytes.length).toBeLessThan(5_100)
})
