import type { SegmentBlock } from '../block.ts'
import type { FindingCode } from '../findings/catalogue.ts'
import { LoopTracker } from '../loops/tracker.ts'
import type { LoopNode, LoopTree } from '../loops/tree.ts'
import type { ElementCheck } from './element-check.ts'
import { LoopState } from './loop-state.ts'
import { hash } from './plan.ts'
import type { ItemPlan, LoopPlan, SegmentPlan } from './plan.ts'
import { isAround, recover } from './recovery.ts'
import type { Recovery } from './recovery.ts'
import type { View } from './view.ts'

/** What the walker tells of the loops of a transaction. */
export interface WalkerEvents {
  unitBegins(plan: LoopPlan): void
  unitEnds(plan: LoopPlan): void
}

const end = Number.MAX_SAFE_INTEGER

/** Follows the segments of one transaction: order, repeats, what is required, then elements, then the rules that listen. */
export class Walker {
  /** By number of the loop's node. */
  readonly states: readonly LoopState[]
  /** The innermost open loop. */
  current: LoopNode
  private readonly tree: LoopTree
  private readonly tracker: LoopTracker
  private readonly view: View
  private readonly elements: ElementCheck
  private readonly events: WalkerEvents
  /** Inside a loop that could not be told: segments without a place are passed over. */
  private lost = false

  constructor(tree: LoopTree, plans: readonly LoopPlan[], view: View, elements: ElementCheck, events: WalkerEvents) {
    this.tree = tree
    this.tracker = new LoopTracker(tree)
    this.states = plans.map((plan) => new LoopState(plan))
    this.current = tree.nodes[0]!
    this.view = view
    this.elements = elements
    this.events = events
  }

  /** Goes to before ST. */
  begin(): void {
    const root = this.states[0]!
    root.begin()
    root.counts[0] = 0
    this.lost = false
    this.current = root.plan.node
  }

  take(block: SegmentBlock, ordinal: number): void {
    const { tracker, view } = this
    tracker.node = this.current
    view.node = this.current
    const node = tracker.step(block, ordinal)
    if (!tracker.expected) return this.recover(block, ordinal, tracker.jump)
    this.lost = false
    if (!tracker.begins) return this.own(block, ordinal, node)
    this.enter(node)
    const state = this.states[node.number]!
    this.read(block, ordinal, state.plan.start)
  }

  /** SE was read, or the transaction breaks off. */
  finish(): void {
    const root = this.states[0]!
    this.leave(root.plan.node)
    this.close(root)
  }

  private recover(block: SegmentBlock, ordinal: number, jump: LoopNode | undefined): void {
    const { view } = this
    const found: Recovery = recover(this.tree, this.states, view, this.current, jump)
    if (found.kind === 'skip') {
      const quiet = this.lost && found.finding === 'segment-unexpected' && !found.lost
      if (!quiet) view.report(found.finding, 0)
      this.lost ||= found.lost
    } else if (found.kind === 'unknown-loop') {
      view.report('qualifier-not-allowed', found.element)
      this.lost = true
    } else if (found.kind === 'guess') {
      this.enter(found.node)
      view.report('qualifier-not-allowed', found.element)
      for (const hook of this.states[found.node.number]!.plan.start.hooks) hook(view)
    } else if (found.kind === 'start-missing') {
      this.enter(found.node)
      this.missing(this.states[found.node.number]!.plan.start, this.states[found.node.number]!)
      this.take(block, ordinal)
    } else {
      view.report('segment-unexpected', 0)
      this.enter(found.node)
      this.read(block, ordinal, this.states[found.node.number]!.plan.start)
    }
  }

  /** Ends loops until `target` is the innermost. */
  private leave(target: LoopNode): void {
    while (this.current !== target && this.current.parent && !isAround(this.current, target)) {
      this.close(this.states[this.current.number]!)
      this.current = this.current.parent
    }
    if (this.current !== target) this.imply(target)
  }

  /** Begins a loop after ending what has to end before it. */
  private enter(node: LoopNode): void {
    const parent = node.parent!
    if (isAround(node, this.current)) {
      while (this.current !== parent) {
        this.close(this.states[this.current.number]!)
        this.current = this.current.parent!
      }
    } else this.leave(parent)
    const outer = this.states[parent.number]!
    const item = outer.plan.loops.get(node.number)
    this.view.node = parent
    if (item) this.arrive(outer, item, 'loop-too-often', node.id)
    const state = this.states[node.number]!
    state.begin()
    this.current = node
    this.view.node = node
    if (state.plan.isUnit) this.events.unitBegins(state.plan)
  }

  /** Takes the loops around a place as begun, whatever they lack. */
  private imply(target: LoopNode): void {
    const chain: LoopNode[] = []
    for (let node: LoopNode | undefined = target; node && node !== this.current; node = node.parent) chain.unshift(node)
    for (const node of chain) {
      const state = this.states[node.number]!
      state.begin()
      state.nextRequired = state.plan.required.length
      if (state.plan.isUnit) this.events.unitBegins(state.plan)
    }
    this.current = target
  }

  private close(state: LoopState): void {
    const { view } = this
    state.advance(end, this.whenMissing)
    view.node = state.plan.node
    for (const hook of state.plan.onClose) hook(view)
    if (state.plan.isUnit) this.events.unitEnds(state.plan)
  }

  /** A segment other than the one that begins its loop. One that comes too late for a loop around does not end the inner loop. */
  private own(block: SegmentBlock, ordinal: number, node: LoopNode): void {
    const state = this.states[node.number]!
    const { view } = this
    const candidates = state.plan.segments.get(block.tag(ordinal))
    const plan = candidates && this.choose(candidates)
    if (node !== this.current && !(plan && plan.position < state.position)) this.leave(node)
    view.node = node
    if (candidates === undefined) return view.report('segment-not-used', 0)
    if (plan === undefined) {
      const component = candidates[0]!.elements[0]!.type === 'C' ? 1 : 0
      return view.report('qualifier-not-allowed', 1, component)
    }
    this.arrive(state, plan, 'segment-too-often', node.id)
    this.read(block, ordinal, plan)
  }

  private choose(candidates: readonly SegmentPlan[]): SegmentPlan | undefined {
    const first = candidates[0]!
    if (first.qualifiers.length === 0) return first
    const { view } = this
    view.find(1, first.elements[0]!.type === 'C' ? 1 : 0)
    const code = hash(view.bytes, view.from, view.to)
    for (const candidate of candidates) {
      if (candidate.qualifiers.length === 0 || candidate.qualifiers.includes(code)) return candidate
    }
    return undefined
  }

  private arrive(state: LoopState, item: ItemPlan, tooOften: FindingCode, loop: string): void {
    const { view } = this
    const count = ++state.counts[item.number]!
    if (item.position < state.position) {
      state.forgive(item, view.reporter)
      view.reportAt({ ...view.mark(), loop }, 'segment-out-of-order', 0)
    } else if (item.position > state.position) state.advance(item.position, this.whenMissing)
    if (count > item.max) view.reportAt({ ...view.mark(), loop }, tooOften, 0, 0, { name: item.name })
  }

  private readonly whenMissing = (item: ItemPlan, state: LoopState): void => this.missing(item, state)

  private missing(item: ItemPlan, state: LoopState): void {
    const { view } = this
    const inner = item.isLoop
      ? this.tree.nodes.find((node) => node.parent === state.plan.node && node.id === item.key)
      : undefined
    const segment = inner ? inner.segments[0]! : item.key.split('*')[0]!
    const mark = { ...view.mark(), segment, loop: item.isLoop ? item.key : state.plan.node.id }
    const code = item.isLoop ? 'loop-missing' : 'segment-missing'
    const { node } = view
    view.node = state.plan.node
    state.told.set(item.number, view.reporter.add(code, mark, undefined, { need: item.key, name: item.name }))
    view.node = node
  }

  private read(block: SegmentBlock, ordinal: number, plan: SegmentPlan): void {
    const { view } = this
    this.elements.check(block, ordinal, plan)
    const { hooks } = plan
    for (let number = 0; number < hooks.length; number++) hooks[number]!(view)
  }
}
