import { codeOf } from '../block.ts'
import { NumberTable } from './number-table.ts'
import type { LoopDefinition, TransactionTable } from './table.ts'

/** A loop of a compiled table. Number 0 is the transaction itself. */
export interface LoopNode {
  /** Place in `LoopTree.nodes`. */
  readonly number: number
  /** Identifier of the guide; `ST` for the transaction itself. */
  readonly id: string
  readonly name: string
  readonly parent: LoopNode | undefined
  /** Loops around this one, this one included. */
  readonly depth: number
  /** Segments of the loop in the order of the guide, the one that begins it first. */
  readonly segments: readonly string[]
}

/** What a segment may be, seen from one loop. */
export interface Candidate {
  readonly node: LoopNode
  /** It begins `node`, else it belongs to `node`. */
  readonly begins: boolean
  /** The element that tells, and the codes it may have, as `codeOf` numbers. 0: nothing to tell. */
  readonly element: number
  readonly codes: readonly number[]
  /** The same number for the same segment in the same loop, below `LoopTree.slots`. */
  readonly slot: number
}

/** The same as a list of candidates, for following segments quickly. */
export interface Step {
  /** The element that tells; 0: none does. */
  readonly element: number
  readonly byCode: NumberTable<Candidate>
  /** What it is when no code tells. */
  readonly otherwise: Candidate | undefined
}

/** A table ready to follow segments. */
export interface LoopTree {
  readonly table: TransactionTable
  readonly nodes: readonly LoopNode[]
  /** By loop number and by `codeOf(segment id)`: what the segment may be, in the order to try. */
  readonly transitions: readonly ReadonlyMap<number, readonly Candidate[]>[]
  /** `transitions` in another form. */
  readonly steps: readonly NumberTable<Step>[]
  /** By `codeOf(segment id)`: the loops that begin so anywhere, for segments that are out of place. */
  readonly anywhere: ReadonlyMap<number, readonly Candidate[]>
  /** Loop and segment identifier of each slot. */
  readonly slots: readonly { readonly loop: string; readonly segment: string }[]
}

interface Start {
  readonly segment: string
  readonly element: number
  readonly codes: readonly number[]
}

/** `HL***20` is HL with element 03 = 20. */
function startOf(notation: string): Start {
  const [segment = '', ...elements] = notation.split('*')
  const element = elements.findIndex((codes) => codes !== '') + 1
  return { segment, element, codes: element === 0 ? [] : elements[element - 1]!.split('|').map(codeOf) }
}

const words = (text: string | undefined) => text?.split(' ') ?? []

export function compile(table: TransactionTable): LoopTree {
  const nodes: LoopNode[] = []
  const begins: Candidate[][] = []
  const slots: { loop: string; segment: string }[] = []
  const root = { id: 'ST', name: table.title, start: 'ST', segments: table.segments, loops: table.loops }
  add(root, undefined)

  function slotOf(loop: string, segment: string): number {
    const known = slots.findIndex((slot) => slot.loop === loop && slot.segment === segment)
    return known < 0 ? slots.push({ loop, segment }) - 1 : known
  }

  function add(loop: LoopDefinition, parent: LoopNode | undefined): void {
    const start = startOf(loop.start)
    const own = words(loop.segments)
    const node: LoopNode = {
      number: nodes.length,
      id: loop.id,
      name: loop.name,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      segments: parent ? [start.segment, ...own] : own,
    }
    nodes.push(node)
    begins.push([])
    const { element, codes } = start
    const slot = slotOf(loop.id, start.segment)
    if (parent) begins[parent.number]!.push({ node, begins: true, element, codes, slot })
    for (const inner of loop.loops ?? []) add(inner, node)
  }

  const transitions = nodes.map((node) => transitionsFrom(node, begins, slotOf))
  const anywhere = new Map<number, Candidate[]>()
  for (const candidate of begins.flat()) push(anywhere, codeOf(candidate.node.segments[0]!), candidate)
  const steps = transitions.map(
    (map) => new NumberTable([...map].map(([tag, candidates]) => [tag, stepOf(candidates)] as const)),
  )
  return { table, nodes, transitions, steps, anywhere, slots }
}

/** In one loop all candidates of a segment are told by the same element; the first one that fits counts. */
function stepOf(candidates: readonly Candidate[]): Step {
  const element = candidates.find((candidate) => candidate.element !== 0)?.element ?? 0
  const byCode = new Map<number, Candidate>()
  for (const candidate of candidates) {
    if (candidate.element === 0) {
      return { element: byCode.size === 0 ? 0 : element, byCode: new NumberTable(byCode), otherwise: candidate }
    }
    if (candidate.element !== element) throw new Error(`${candidate.node.id} is told by another element`)
    for (const code of candidate.codes) if (!byCode.has(code)) byCode.set(code, candidate)
  }
  return { element, byCode: new NumberTable(byCode), otherwise: undefined }
}

/** Loops inside come first, then the loop's own segments, then the same for each loop around it. */
function transitionsFrom(
  from: LoopNode,
  begins: Candidate[][],
  slotOf: (loop: string, segment: string) => number,
): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>()
  const settled = new Set<number>()
  for (let node: LoopNode | undefined = from; node; node = node.parent) {
    for (const candidate of begins[node.number]!) {
      const tag = codeOf(candidate.node.segments[0]!)
      if (!settled.has(tag)) push(found, tag, candidate)
    }
    for (const segment of node.parent ? node.segments.slice(1) : node.segments) {
      const tag = codeOf(segment)
      if (settled.has(tag)) continue
      push(found, tag, { node, begins: false, element: 0, codes: [], slot: slotOf(node.id, segment) })
      settled.add(tag)
    }
  }
  return found
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
