import type { RawSegment } from '../documents/party.ts'
import type { LoopNode, LoopTree } from '../loops/tree.ts'

/** Unmodelled segments of one loop that wait for their place in the order of the guide. */
export class ExtraQueue {
  private readonly waiting: { rank: number; raw: RawSegment }[]
  private readonly order: ReadonlyMap<string, number>

  private constructor(waiting: { rank: number; raw: RawSegment }[], order: ReadonlyMap<string, number>) {
    this.waiting = waiting
    this.order = order
  }

  static of(extra: readonly RawSegment[], loop: string, tree: LoopTree): ExtraQueue | undefined {
    const own = extra.filter((raw) => raw.loop === loop)
    if (own.length === 0) return undefined
    const order = orderOf(tree, loop)
    const waiting = own.map((raw) => ({ rank: order.get(raw.id) ?? Infinity, raw }))
    return new ExtraQueue(
      waiting.sort((one, other) => one.rank - other.rank),
      order,
    )
  }

  /** Those that stand before a segment; it keeps its place before its own kind. */
  *before(segment: string): Generator<RawSegment> {
    const rank = this.order.get(segment) ?? 0
    while (this.waiting.length > 0 && this.waiting[0]!.rank < rank) yield this.waiting.shift()!.raw
  }

  *rest(): Generator<RawSegment> {
    for (const { raw } of this.waiting.splice(0)) yield raw
  }
}

const orders = new WeakMap<LoopNode, ReadonlyMap<string, number>>()

function orderOf(tree: LoopTree, loop: string): ReadonlyMap<string, number> {
  const node = tree.nodes.find(({ id }) => id === loop)
  if (!node) return new Map()
  const known = orders.get(node)
  if (known) return known
  const order = new Map(node.segments.map((segment, place) => [segment, place]))
  orders.set(node, order)
  return order
}
