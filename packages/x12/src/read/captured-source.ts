import type { DocumentSource, GroupInfo, InterchangeInfo, TransactionInfo } from '../documents/source.ts'
import type { ReadProblem } from '../problem.ts'
import type { Segment } from '../block.ts'
import type { Capture } from './capture.ts'

interface Envelope {
  readonly interchange: InterchangeInfo
  readonly group: GroupInfo | undefined
  readonly transaction: TransactionInfo | undefined
}

export class CapturedSource implements DocumentSource {
  readonly interchange: InterchangeInfo
  readonly group: GroupInfo | undefined
  readonly transaction: TransactionInfo | undefined
  readonly outer: readonly Capture[]
  private readonly capture: Capture

  constructor(capture: Capture, outer: readonly Capture[], envelope: Envelope) {
    this.capture = capture
    this.outer = outer
    this.interchange = envelope.interchange
    this.group = envelope.group
    this.transaction = envelope.transaction
  }

  get segmentIndex(): number {
    return this.capture.segmentIndex
  }

  get byteOffset(): number {
    return this.capture.byteOffset
  }

  get bytes(): Uint8Array {
    return this.capture.bytes
  }

  get problems(): readonly ReadProblem[] {
    return [...this.outer.flatMap((piece) => piece.problems), ...this.capture.problems]
  }

  segments(): Segment[] {
    return this.capture.segments()
  }

  /** As JSON a document says where it came from, not what its bytes were. */
  toJSON(): unknown {
    const { interchange, group, transaction, segmentIndex, byteOffset, problems } = this
    return { interchange, group, transaction, segmentIndex, byteOffset, problems }
  }
}
