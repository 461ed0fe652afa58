/** A loop of a transaction as data. */
export interface LoopDefinition {
  /** Identifier of the guide, such as `2010AA`. */
  readonly id: string
  readonly name: string
  /** The segment that begins it, with the code that tells it from its neighbours: `HL***20`, `NM1*DN|P3`, `LX`. */
  readonly start: string
  /** The segments that may follow, in the order of the guide, separated by blanks. */
  readonly segments?: string
  readonly loops?: readonly LoopDefinition[]
}

/** The loops of one transaction. */
export interface TransactionTable {
  /** Short name: `837P`, `835`, `277CA`. */
  readonly name: string
  /** What it is in plain words. */
  readonly title: string
  /** ST01. */
  readonly identifier: string
  /** What ST03 or GS08 begin with. */
  readonly implementations: readonly string[]
  /** Segments of the transaction outside any loop, in order. */
  readonly segments: string
  readonly loops: readonly LoopDefinition[]
}
