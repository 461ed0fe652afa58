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

/** Loops as every validator has them. */
interface Base {
  readonly plans: readonly LoopPlan[]
  /** The segments that each name stands for which rules may use: `2300 REF`, `2300 REF*F8`, `* REF`. */
  readonly named: ReadonlyMap<string, readonly SegmentPlan[]>
}

const bases = new WeakMap<TransactionMap, Base>()

/** Plans by number of the loop's node. What no rule listens to is the same for every validator. */
export function compilePlans(tree: LoopTree, map: TransactionMap, hooks: Hooks): LoopPlan[] {
  const base = bases.get(map) ?? baseOf(tree, map)
  bases.set(map, base)
  const heard = hearing(base, hooks)
  return base.plans.map((plan) => withHooks(plan, heard, hooks.onClose.get(plan.node.id)))
}

/** Segments that rules listen to, with their rules: those of the loop, of its qualifier, of every loop. */
function hearing({ named }: Base, hooks: Hooks): ReadonlyMap<ItemPlan, SegmentPlan> {
  const heard = new Map<ItemPlan, SegmentPlan>()
  const rank = (name: string) => (name.startsWith('* ') ? 2 : name.includes('*') ? 1 : 0)
  const names = [...hooks.onSegment.keys()].sort((one, other) => rank(one) - rank(other))
  for (const name of names) {
    for (const plan of named.get(name) ?? []) {
      const before = heard.get(plan)?.hooks ?? []
      heard.set(plan, { ...plan, hooks: [...before, ...hooks.onSegment.get(name)!] })
    }
  }
  return heard
}

function withHooks(plan: LoopPlan, heard: ReadonlyMap<ItemPlan, SegmentPlan>, onClose: readonly Hook[] = []): LoopPlan {
  const own = <Item extends ItemPlan>(item: Item): Item => (heard.get(item) as Item | undefined) ?? item
  const segments = new Map(plan.segments)
  for (const [tag, candidates] of segments) {
    if (candidates.some((item) => heard.has(item))) segments.set(tag, candidates.map(own))
  }
  return { ...plan, segments, start: own(plan.start), required: plan.required.map(own), onClose }
}

function baseOf(tree: LoopTree, map: TransactionMap): Base {
  const named = new Map<string, SegmentPlan[]>()
  const plans = tree.nodes.map((node) => loopPlan(node, tree, map, named))
  return { plans, named }
}

function loopPlan(node: LoopNode, tree: LoopTree, map: TransactionMap, named: Map<string, SegmentPlan[]>): LoopPlan {
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
    const plan = compileSegment(usage, { number, position })
    for (const name of new Set([`${node.id} ${usage.id}`, `${node.id} ${usage.key}`, `* ${usage.id}`]))
      add(named, name, plan)
    add(segments, codeOf(usage.id), plan)
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
    onClose: [],
    isUnit: unitLoops[map.transaction] === node.id,
    isLevel: !node.parent || node.segments[0] === 'HL',
  }
}

function add<Key>(lists: Map<Key, SegmentPlan[]>, key: Key, plan: SegmentPlan): void {
  const list = lists.get(key)
  if (list) list.push(plan)
  else lists.set(key, [plan])
}

function loopNode(item: LoopUsage, inner: readonly LoopNode[], map: TransactionMap): LoopNode {
  const found = inner.find((node) => node.id === item.id)
  if (!found) throw new Error(`The table of ${map.transaction} has no loop ${item.id} there`)
  return found
}

function common(item: LoopUsage | SegmentUsage, number: number, position: number) {
  return { number, position, required: item.usage === 'R', max: item.max }
}
