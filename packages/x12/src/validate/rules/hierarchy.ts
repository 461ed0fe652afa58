import type { LoopNode } from '../../loops/tree.ts'
import type { Mark } from '../reporter.ts'
import type { View } from '../view.ts'
import type { RuleContext } from './context.ts'

interface Level {
  /** HL01 as it is, and as it should be. */
  found: number
  expected: number
  child: string
  mark: Mark
  children: number
}

/** HL numbers, parents and child flags, for every transaction that has levels. */
export function hierarchyRules({ hooks }: RuleContext, levels: readonly string[]): void {
  const open = new Map<string, Level>()
  let last = 0

  hooks.at('ST ST', () => {
    last = 0
    open.clear()
  })

  hooks.at('* HL', (view) => {
    const found = view.whole(1)
    const expected = last + 1
    if (found !== expected) view.report('level-number-wrong', 1)
    last = Number.isNaN(found) ? expected : found
    checkParent(view, open)
    const child = view.text(4)
    open.set(view.node.id, { found: last, expected, child, mark: view.mark(), children: 0 })
  })

  for (const loop of levels) {
    hooks.atEnd(loop, (view) => {
      const level = open.get(loop)
      if (level === undefined) return
      open.delete(loop)
      const says = level.child === '1'
      if (says !== level.children > 0 && level.child !== '') view.reportAt(level.mark, 'level-child-wrong', 4)
      if (level.child === '' && level.children > 0) view.reportAt(level.mark, 'level-child-wrong', 4)
    })
  }
}

function checkParent(view: View, open: ReadonlyMap<string, Level>): void {
  const above = levelAbove(view.node.parent, open)
  if (above) above.children++
  const parent = view.whole(2)
  if (above && parent !== above.found && parent !== above.expected && view.has(2)) view.report('level-parent-wrong', 2)
}

function levelAbove(from: LoopNode | undefined, open: ReadonlyMap<string, Level>): Level | undefined {
  for (let node = from; node; node = node.parent) {
    const level = open.get(node.id)
    if (level) return level
  }
  return undefined
}
