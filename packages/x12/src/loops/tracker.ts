import type { SegmentBlock } from '../block.ts'
import type { Candidate, LoopNode, LoopTree, Step } from './tree.ts'

/** Follows the segments of one transaction through its loops. */
export class LoopTracker {
  readonly tree: LoopTree
  /** The loop of the segment last given. */
  node: LoopNode
  /** That segment began `node`. */
  begins = false
  /** What the segment is in its loop, as `LoopTree.slots` has it; -1 when it is nothing there. */
  slot = -1
  /** It may stand there by the table. */
  expected = true
  /** When it may not: the first loop of the table that begins so. */
  jump: LoopNode | undefined

  constructor(tree: LoopTree) {
    this.tree = tree
    this.node = tree.nodes[0]!
  }

  /** Goes back to before ST. */
  restart(): void {
    this.node = this.tree.nodes[0]!
  }

  /**
   * Takes the next segment. One that has no place after the one before (`expected` is then false) begins a level, a claim or a claim
   * payment if it looks like one, as the validator has it; else we stay where we are.
   */
  step(block: SegmentBlock, ordinal: number): LoopNode {
    const tag = block.tag(ordinal)
    let found = candidateOf(this.tree.steps[this.node.number]!.get(tag), block, ordinal)
    this.expected = found !== undefined
    if (found === undefined) {
      const elsewhere = firstMatch(this.tree.anywhere.get(tag), block, ordinal)
      this.jump = elsewhere?.node
      if (elsewhere && beginsAnew.has(elsewhere.node.segments[0]!)) found = elsewhere
    }
    if (found === undefined) {
      this.begins = false
      this.slot = -1
      return this.node
    }
    this.begins = found.begins
    this.slot = found.slot
    this.node = found.node
    return found.node
  }
}

/** What begins levels, claims and claim payments. */
const beginsAnew: ReadonlySet<string> = new Set(['HL', 'CLM', 'CLP'])

function candidateOf(step: Step | undefined, block: SegmentBlock, ordinal: number): Candidate | undefined {
  if (step === undefined) return undefined
  if (step.element === 0) return step.otherwise
  return step.byCode.get(block.code(ordinal, step.element)) ?? step.otherwise
}

function firstMatch(candidates: readonly Candidate[] | undefined, block: SegmentBlock, ordinal: number) {
  if (candidates === undefined) return undefined
  for (let place = 0; place < candidates.length; place++) {
    const candidate = candidates[place]!
    if (candidate.element === 0 || candidate.codes.includes(block.code(ordinal, candidate.element))) return candidate
  }
  return undefined
}
