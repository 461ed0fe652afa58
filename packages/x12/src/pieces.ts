import type { SegmentBlock } from './block.ts'
import { oneByOne } from './one-by-one.ts'
import type { Segment } from './block.ts'
import { windowsOf } from './source.ts'
import type { X12Source } from './source.ts'
import { Tokenizer } from './tokenizer.ts'
import type { Piece } from './tokenizer.ts'

/**
 * Everything in a source, in order: blocks of segments, and gaps of bytes that are no segment.
 * Joined again the bytes of the pieces are the bytes of the source. Never throws on bad data; memory does not grow with the source.
 */
export function readPieces(source: X12Source): AsyncGenerator<Piece, undefined> {
  return piecesThrough(new Tokenizer(), source)
}

/** The same, but a block is good only until the next one comes: for readers that are done with it by then. */
export function passingPieces(source: X12Source): AsyncGenerator<Piece, undefined> {
  return piecesThrough(new Tokenizer({ passing: true }), source)
}

/**
 * The same in runs: one is to be taken whole before the next one is asked for, and nothing is waited for within it.
 * The smaller the `window`, the less of what is made of it is alive when memory is cleaned.
 */
export async function* passingRuns(
  source: X12Source,
  options?: { window: number },
): AsyncGenerator<Iterable<Piece>, undefined> {
  const tokenizer = new Tokenizer({ passing: true, ...options })
  for await (const window of windowsOf(source)) yield tokenizer.push(window)
  yield tokenizer.finish()
}

async function* piecesThrough(tokenizer: Tokenizer, source: X12Source): AsyncGenerator<Piece, undefined> {
  for await (const window of windowsOf(source)) yield* tokenizer.push(window)
  yield* tokenizer.finish()
}

/** Blocks of a thousand segments or so: the fastest way through a source. Gaps are left out. */
export async function* readBlocks(source: X12Source): AsyncGenerator<SegmentBlock> {
  for await (const piece of readPieces(source)) if (piece.kind === 'segments') yield piece.block
}

/** One segment at a time. Gaps are left out. */
export function readSegments(source: X12Source): AsyncIterableIterator<Segment, undefined> {
  return oneByOne(segmentBatches(source))
}

async function* segmentBatches(source: X12Source): AsyncGenerator<Segment[]> {
  for await (const block of readBlocks(source)) yield [...block]
}

/** The segments of bytes that are at hand. */
export function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  for (const piece of piecesOf(bytes)) if (piece.kind === 'segments') yield* piece.block
}

/** The pieces of bytes that are at hand. */
export function* piecesOf(bytes: Uint8Array): Generator<Piece, undefined> {
  const tokenizer = new Tokenizer()
  yield* tokenizer.push(bytes)
  yield* tokenizer.finish()
}
