import { segmentDefinitions } from './segments.ts'
import { map277CA, map999 } from './acknowledgments.ts'
import { map837D } from './claim-837d.ts'
import { map837I } from './claim-837i.ts'
import { map837P } from './claim-837p.ts'
import { map835 } from './remittance-835.ts'
import type { LoopUsage, SegmentUsage, TransactionMap } from './map.ts'
import { treeOf } from '../loops/catalog.ts'
import type { TransactionTable } from '../loops/table.ts'
import type { LoopNode, LoopTree } from '../loops/tree.ts'

/** Transactions that are described to the element. */
const detailed: readonly TransactionMap[] = [map837P, map837I, map837D, map835, map999, map277CA]

/** The map of a transaction: written out, or what its loop table says: every segment may stand, with elements as the dictionary has them. */
export function mapOf(table: TransactionTable): TransactionMap {
  return detailed.find((map) => map.transaction === table.name) ?? mapOfTree(treeOf(table))
}

const ofTrees = new WeakMap<LoopTree, TransactionMap>()

const trailing: ReadonlySet<string> = new Set(['SE', 'LE', 'AK9', 'AK5', 'PLB'])

function mapOfTree(tree: LoopTree): TransactionMap {
  const known = ofTrees.get(tree)
  if (known) return known
  const loops = new Map(tree.nodes.map((node) => [node.id, itemsOf(node, tree)]))
  const map = { transaction: tree.table.name, loops, conditions: [] }
  ofTrees.set(tree, map)
  return map
}

/** Segments, then loops; LS stands before the last loop, which it brackets with LE. */
function itemsOf(node: LoopNode, tree: LoopTree): (SegmentUsage | LoopUsage)[] {
  const segments = node.segments.map((id, place) =>
    segmentOf(id, node.parent ? place === 0 : id === 'ST' || id === 'SE'),
  )
  const inner = tree.nodes.filter((other) => other.parent === node)
  const loops = inner.map((loop): LoopUsage => ({ kind: 'loop', id: loop.id, usage: 'S', max: Infinity }))
  const header = segments.find(({ id }) => id === 'LS')
  const isTrailing = (item: SegmentUsage) => trailing.has(item.id)
  const before = segments.filter((item) => !isTrailing(item) && item !== header)
  const last = loops.splice(header ? -1 : loops.length)
  return [...before, ...loops, ...(header ? [header] : []), ...last, ...segments.filter(isTrailing)]
}

function segmentOf(id: string, required: boolean): SegmentUsage {
  if (!segmentDefinitions.has(id)) throw new Error(`The dictionary has no segment ${id}`)
  return { kind: 'segment', key: id, id, qualifiers: [], usage: required ? 'R' : 'S', max: required ? 1 : Infinity }
}
