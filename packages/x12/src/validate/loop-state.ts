import type { Finding } from '../findings/finding.ts'
import type { ItemPlan, LoopPlan } from './plan.ts'
import type { Reporter } from './reporter.ts'

/** What was seen of a loop that is open. There is one for each loop of the plan, used again each time the loop begins. */
export class LoopState {
  readonly plan: LoopPlan
  readonly counts: Uint32Array
  /** Position of the item that came last. */
  position = 0
  /** Next of the required items to look at. */
  nextRequired = 0
  /** Errors that concern everything below. */
  errors = 0
  /** By item: that it is missing was told so. */
  readonly told = new Map<number, Finding>()

  constructor(plan: LoopPlan) {
    this.plan = plan
    this.counts = new Uint32Array(plan.items)
  }

  begin(): void {
    this.counts.fill(0)
    this.counts[0] = 1
    this.position = 0
    this.nextRequired = 0
    this.errors = 0
    if (this.told.size > 0) this.told.clear()
  }

  /** Goes on to a position; calls back for each required item before it that did not come. */
  advance(position: number, missing: (item: ItemPlan, state: LoopState) => void): void {
    const { required } = this.plan
    while (this.nextRequired < required.length && required[this.nextRequired]!.position < position) {
      const item = required[this.nextRequired++]!
      if (this.counts[item.number] === 0) missing(item, this)
    }
    if (position > this.position) this.position = position
  }

  /** It came after all, only late. */
  forgive(item: ItemPlan, reporter: Reporter): void {
    const told = this.told.get(item.number)
    if (told && this.told.delete(item.number)) reporter.withdraw(told)
  }
}
