import { codeOf } from '../block.ts'
import type { LoopNode, LoopTree } from '../loops/tree.ts'
import type { LoopUsage, SegmentUsage, TransactionMap } from '../maps/map.ts'
import { compileSegment } from './compile-segment.ts'
import type { Hook, ItemPlan, LoopPlan, SegmentPlan } from './plan.ts'

/** What rules add to a map: hooks by `2300 CLM` or `* HL`, and by loop at its end. */
export interface Hooks {
  readonly onSegment: ReadonlyMap<string, readonly Hook[]>
  readonly onClose: ReadonlyMap<string, readonly Hook[]>
}

/** Loops whose findings belong to one claim, claim payment, or answer. */
const unitLoops: Readonly<Record<string, string>> = {
  '837P': '2300',
  '837I': '2300',
  '837D': '2300',
  '835': '2100',
  '277CA': '2000D',
}

/** Plans by number of the loop's node. */
export function compilePlans(tree: LoopTree, map: TransactionMap, hooks: Hooks): LoopPlan[] {
  return tree.nodes.map((node) => loopPlan(node, tree, map, hooks))
}

function loopPlan(node: LoopNode, tree: LoopTree, map: TransactionMap, hooks: Hooks): LoopPlan {
  const items = map.loops.get(node.id)
  if (!items) throw new Error(`The map of ${map.transaction} has no loop ${node.id}`)
  const inner = tree.nodes.filter((other) => other.parent === node)
  const segments = new Map<number, SegmentPlan[]>()
  const loops = new Map<number, ItemPlan>()
  const all: ItemPlan[] = []
  let position = -1
  let group = ''
  items.forEach((item, number) => {
    const loop = item.kind === 'loop' ? loopNode(item, inner, map) : undefined
    const next = loop ? `loop ${loop.segments[0]}` : `segment ${(item as SegmentUsage).id}`
    if (next !== group) position++
    group = next
    if (loop) {
      const plan = { ...common(item, number, position), key: loop.id, name: loop.name, isLoop: true }
      loops.set(loop.number, plan)
      all.push(plan)
      return
    }
    const usage = item as SegmentUsage
    const wanted = [`${node.id} ${usage.id}`, `${node.id} ${usage.key}`, `* ${usage.id}`]
    const found = [...new Set(wanted)].flatMap((key) => hooks.onSegment.get(key) ?? [])
    const plan = compileSegment(usage, { number, position }, found)
    const tag = codeOf(usage.id)
    segments.set(tag, [...(segments.get(tag) ?? []), plan])
    all.push(plan)
  })
  const start = all[0]
  if (!start || start.isLoop) throw new Error(`Loop ${node.id} of ${map.transaction} does not begin with a segment`)
  return {
    node,
    items: all.length,
    segments,
    start: start as SegmentPlan,
    loops,
    required: all.filter((item) => item.required),
    onClose: hooks.onClose.get(node.id) ?? [],
    isUnit: unitLoops[map.transaction] === node.id,
    isLevel: !node.parent || node.segments[0] === 'HL',
  }
}

function loopNode(item: LoopUsage, inner: readonly LoopNode[], map: TransactionMap): LoopNode {
  const found = inner.find((node) => node.id === item.id)
  if (!found) throw new Error(`The table of ${map.transaction} has no loop ${item.id} there`)
  return found
}

function common(item: LoopUsage | SegmentUsage, number: number, position: number) {
  return { number, position, required: item.usage === 'R', max: item.max }
}
