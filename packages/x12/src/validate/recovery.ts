import { codeOf } from '../block.ts'
import type { SegmentBlock } from '../block.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import type { Candidate, LoopNode, LoopTree } from '../loops/tree.ts'
import { segmentDefinitions } from '../maps/segments.ts'
import type { LoopState } from './loop-state.ts'
import type { View } from './view.ts'

/** What to make of a segment that has no place after the one before it. */
export type Recovery =
  /** It is passed over. `lost`: what follows may belong to it. */
  | { readonly kind: 'skip'; readonly finding: FindingCode; readonly lost: boolean }
  /** The loop it belongs to lacks its first segment. */
  | { readonly kind: 'start-missing'; readonly node: LoopNode }
  /** It begins a loop that may not stand here. */
  | { readonly kind: 'jump'; readonly node: LoopNode }
  /** It begins a loop whose code, in this element, is a wrong one. */
  | { readonly kind: 'guess'; readonly node: LoopNode; readonly element: number }
  /** A loop begins here, and its code tells none. */
  | { readonly kind: 'unknown-loop'; readonly element: number }

/** `jump` is the loop elsewhere in the table that the segment begins, if any; `states` are those of all loops. */
export function recover(
  tree: LoopTree,
  states: readonly LoopState[],
  { block, ordinal, nextBlock }: Pick<View, 'block' | 'ordinal' | 'nextBlock'>,
  current: LoopNode,
  jump: LoopNode | undefined,
): Recovery {
  const tag = block.tag(ordinal)
  const id = block.text(ordinal, 0)
  if (!segmentDefinitions.has(id)) return { kind: 'skip', finding: 'segment-unknown', lost: false }
  const headless = headlessLoop(tree, states, block, ordinal, current)
  if (headless) return { kind: 'start-missing', node: headless }
  if (jump) {
    if (states[jump.number]!.plan.isLevel || states[jump.number]!.plan.isUnit) return { kind: 'jump', node: jump }
    return { kind: 'skip', finding: 'segment-unexpected', lost: true }
  }
  const candidates = tree.transitions[current.number]!.get(tag)?.filter((one) => one.begins && one.element > 0) ?? []
  if (candidates.length > 0) return guess(tree, states, { block, ordinal, nextBlock }, candidates)
  const known = tree.nodes.some((node) => node.segments.includes(id))
  return { kind: 'skip', finding: known ? 'segment-unexpected' : 'segment-not-in-transaction', lost: false }
}

/** A loop inside an open one that has such a segment in it, and did not begin. */
function headlessLoop(
  tree: LoopTree,
  states: readonly LoopState[],
  block: SegmentBlock,
  ordinal: number,
  current: LoopNode,
): LoopNode | undefined {
  const tag = block.tag(ordinal)
  for (let outer: LoopNode | undefined = current; outer; outer = outer.parent) {
    for (const loop of tree.nodes) {
      if (loop.parent !== outer || isAround(loop, current) || !mayBegin(states, loop)) continue
      const inside = tree.transitions[loop.number]!.get(tag)?.filter((one) => belongsTo(one, loop)) ?? []
      if (inside.some((one) => matches(one, block, ordinal))) return loop
    }
  }
  return undefined
}

/** It may come once more, and its place in the loop around is not passed. */
function mayBegin(states: readonly LoopState[], loop: LoopNode): boolean {
  const outer = states[loop.parent!.number]!
  const item = outer.plan.loops.get(loop.number)
  return item !== undefined && outer.counts[item.number]! < item.max && item.position >= outer.position
}

function belongsTo(candidate: Candidate, loop: LoopNode): boolean {
  return candidate.begins ? candidate.node.parent === loop : candidate.node === loop
}

function matches(candidate: Candidate, block: SegmentBlock, ordinal: number): boolean {
  return candidate.element === 0 || candidate.codes.includes(block.code(ordinal, candidate.element))
}

/** First a required loop that did not come yet, then one in which the next segment has a place. */
function guess(
  tree: LoopTree,
  states: readonly LoopState[],
  { block, ordinal, nextBlock }: Pick<View, 'block' | 'ordinal' | 'nextBlock'>,
  candidates: readonly Candidate[],
): Recovery {
  const { element } = candidates[0]!
  const wanted = candidates.find(({ node }) => {
    const outer = states[node.parent!.number]!
    const item = outer.plan.loops.get(node.number)
    return item !== undefined && item.required && outer.counts[item.number] === 0
  })
  if (wanted) return { kind: 'guess', node: wanted.node, element }
  const isLast = ordinal + 1 === block.count
  const next = isLast ? nextBlock : block
  if (next && mayNeedNext(block, ordinal)) {
    const place = isLast ? 0 : ordinal + 1
    const fits = candidates.find(({ node }) =>
      tree.transitions[node.number]!.get(next.tag(place))?.some(
        (one) => belongsTo(one, node) && matches(one, next, place),
      ),
    )
    if (fits) return { kind: 'guess', node: fits.node, element }
  }
  return { kind: 'unknown-loop', element }
}

/** What a level is may be told by the segment after its HL. */
export function mayNeedNext(block: SegmentBlock, ordinal: number): boolean {
  return block.tag(ordinal) === levelTag
}

const levelTag = codeOf('HL')

export function isAround(outer: LoopNode, inner: LoopNode): boolean {
  for (let node: LoopNode | undefined = inner; node; node = node.parent) if (node === outer) return true
  return false
}
