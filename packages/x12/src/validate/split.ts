import { Buffer } from 'node:buffer'
import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import { readPieces } from '../pieces.ts'
import type { X12Source } from '../source.ts'
import type { Piece } from '../tokenizer.ts'
import type { RuleOptions } from './transaction-validator.ts'
import { Validator } from './validator.ts'
import type { ClaimVerdict, TransactionVerdict } from './verdict.ts'
import { SplitSide } from './split-side.ts'
import type { KeptSegment } from './split-side.ts'

/** A file cut in two: each half is an 837 with counts and HL numbers of its own, or absent when no claim belongs in it. */
export interface SplitClaims {
  readonly valid?: Uint8Array
  readonly invalid?: Uint8Array
  readonly claims: readonly ClaimVerdict[]
}

/**
 * Cuts the claims of 837 files into valid and invalid ones, segment for segment as they were written; envelopes are counted again.
 * A transaction whose heading or trailer is wrong is invalid as a whole. Keeps what it writes in memory.
 */
export async function splitClaims(source: X12Source, options: RuleOptions = {}): Promise<SplitClaims> {
  const validator = new Validator(options)
  const halves = { valid: new SplitSide(), invalid: new SplitSide() }
  const claims: ClaimVerdict[] = []
  let kept: KeptSegment[] = []
  let pending = new Map<number, boolean>()

  function settle(verdict: TransactionVerdict): void {
    const ends = verdict.segmentIndex + verdict.segments
    const spoiled = verdict.claims === 0 || verdict.findings.some((one) => one.severity === 'error' && isEnvelope(one))
    for (const half of ['valid', 'invalid'] as const) {
      const wanted = (index: number) => (pending.get(index) ?? false) !== (half === 'invalid')
      halves[half].take(
        kept.filter(({ index }) => index < ends),
        (index) => (spoiled ? half === 'invalid' : wanted(index)),
      )
    }
    kept = kept.filter(({ index }) => index >= ends)
    pending = new Map()
  }

  function take(piece: Piece | undefined): void {
    if (piece) validator.take(piece)
    else validator.finish()
    if (piece?.kind === 'segments')
      for (let at = 0; at < piece.block.count; at++) kept.push(keptSegment(piece.block, at))
    for (const verdict of validator.drain()) {
      if (verdict.kind === 'claim') {
        claims.push(verdict)
        pending.set(verdict.segmentIndex, verdict.valid)
      } else if (verdict.kind === 'transaction') settle(verdict)
    }
  }

  for await (const piece of readPieces(source)) take(piece)
  take(undefined)
  const [valid, invalid] = [halves.valid.finish(), halves.invalid.finish()]
  return { ...(valid ? { valid } : {}), ...(invalid ? { invalid } : {}), claims }
}

const headings: readonly string[] = ['ST', 'SE', 'BHT', 'NM1', 'PER']

/** It concerns every claim of the transaction. */
function isEnvelope({ loop, segment }: { loop?: string; segment: string }): boolean {
  return loop === undefined || loop === 'ST' || ((loop === '1000A' || loop === '1000B') && headings.includes(segment))
}

const tags = new Set([codeOf('SE'), codeOf('GE'), codeOf('IEA')])

function keptSegment(block: SegmentBlock, ordinal: number): KeptSegment {
  const segment = block.segment(ordinal)
  const bytes = segment.bytes()
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf(block.delimiters.segment)
  const simple = tags.has(block.tag(ordinal)) || segment.id === 'HL'
  return {
    index: segment.index,
    id: segment.id,
    elements: simple ? segment.elements() : segment.id === 'ST' ? [segment.element(1), segment.element(2)] : [],
    bytes,
    separator: block.delimiters.element,
    tail: end < 0 ? block.delimiters.segment : text.slice(end),
  }
}
