/** Required or situational. What a map does not list is not used. */
export type Usage = 'R' | 'S'

/** How a place of a segment is used. */
export interface ElementUsage {
  /** Place in the segment, or in the composite, from 1. */
  readonly place: number
  readonly usage: Usage
  /** The codes it may have; any when absent. */
  readonly codes?: readonly string[]
  /** Of a composite; those that are not listed are not used. All as the dictionary has them when absent. */
  readonly components?: readonly ElementUsage[]
}

export interface SegmentUsage {
  readonly kind: 'segment'
  /** As people name it: `REF*F8`. */
  readonly key: string
  readonly id: string
  /** What element 01 (its first component) may be, to tell it from its neighbours; any when empty. */
  readonly qualifiers: readonly string[]
  readonly usage: Usage
  readonly max: number
  /** All of the dictionary, situational, when absent. */
  readonly elements?: readonly ElementUsage[]
}

export interface LoopUsage {
  readonly kind: 'loop'
  readonly id: string
  readonly usage: Usage
  readonly max: number
}

/** What must, or must not, stand in a loop when something else does; see `conditions.ts` in validate. */
export interface Condition {
  readonly loop: string
  /** `CLM05-3=7|8`, `2000B:SBR02=18 & !2010CA`. Always when absent. */
  readonly when?: string
  /** A segment (`REF*F8`), an element (`NM104`) or an inner loop (`2010CA`). */
  readonly need?: string
  readonly forbid?: string
  /** Of the catalogue of findings; `situation-missing` and `situation-forbidden` when absent. */
  readonly finding?: string
}

/** How one transaction is used, in our own words: its loops, each with segments and inner loops in order. */
export interface TransactionMap {
  readonly transaction: string
  readonly loops: ReadonlyMap<string, readonly (SegmentUsage | LoopUsage)[]>
  readonly conditions: readonly Condition[]
}
