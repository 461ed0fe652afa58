import type { LoopNode } from '../loops/tree.ts'
import type { DataElement, ElementType } from '../maps/data-elements.ts'
import type { Syntax } from '../maps/segments.ts'
import type { View } from './view.ts'

/** A look at the segment or the loop that is being read. */
export type Hook = (view: View) => void

/** What is checked of one place, or of one component. */
export interface ElementPlan {
  readonly place: number
  readonly used: boolean
  readonly required: boolean
  readonly name: string
  /** `C` is a composite. */
  readonly type: ElementType | 'C'
  readonly min: number
  readonly max: number
  readonly dataElement: string
  /** Codes as `hash` gives them. */
  readonly codes: ReadonlySet<number> | undefined
  readonly components: readonly ElementPlan[]
  readonly repeats: number
  /** 782: money, in whole cents. */
  readonly isAmount: boolean
  /** 1251: read by the format in the place before. */
  readonly period: boolean
}

/** A segment, or an inner loop, at one place of a loop. */
export interface ItemPlan {
  /** Place in the counts of the loop. */
  readonly number: number
  /** Segments and loops that may stand in any order share it. */
  readonly position: number
  readonly required: boolean
  readonly max: number
  /** `REF*F8` or `2010CA`. */
  readonly key: string
  readonly name: string
  readonly isLoop: boolean
}

export interface SegmentPlan extends ItemPlan {
  readonly id: string
  readonly qualifiers: readonly number[]
  readonly elements: readonly ElementPlan[]
  /** The last place that is required. */
  readonly lastRequired: number
  readonly syntax: readonly Syntax[]
  readonly hooks: readonly Hook[]
}

export interface LoopPlan {
  readonly node: LoopNode
  readonly items: number
  /** By `codeOf(segment id)`. */
  readonly segments: ReadonlyMap<number, readonly SegmentPlan[]>
  readonly start: SegmentPlan
  /** By number of the inner loop's node. */
  readonly loops: ReadonlyMap<number, ItemPlan>
  /** Required items in their order. */
  readonly required: readonly ItemPlan[]
  readonly onClose: readonly Hook[]
  /** The findings from here to its end belong to one claim. */
  readonly isUnit: boolean
  /** Findings here concern everything below. */
  readonly isLevel: boolean
}

/** A short text, or bytes, as a number; -1 for more than four characters. */
export function hash(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 4) return -1
  let code = 0
  for (let at = from; at < to; at++) code = (code << 8) | bytes[at]!
  return code >>> 0
}

export function hashOf(text: string): number {
  let code = 0
  for (let at = 0; at < text.length; at++) code = (code << 8) | text.charCodeAt(at)
  return code >>> 0
}

export function simplePlan(
  place: number,
  element: DataElement,
  usage: { used: boolean; required: boolean },
): ElementPlan {
  const { type, min, max, name, number } = element
  const period = number === '1251'
  return {
    place,
    ...usage,
    name,
    type,
    min,
    max,
    dataElement: number,
    codes: undefined,
    components: [],
    repeats: 1,
    isAmount: number === '782',
    period,
  }
}
