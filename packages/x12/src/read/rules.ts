import { codeOf } from '../block.ts'
import { NumberTable } from '../loops/number-table.ts'
import type { LoopTree } from '../loops/tree.ts'

/** Takes one segment into the document. `false`: it is not modelled, keep it as it is. */
export type Rule<State> = (state: State) => void | false

/** By loop identifier and segment identifier. */
export type Rules<State> = Record<string, Record<string, Rule<State>>>

/** By `LoopTracker.slot`. */
export type CompiledRules<State> = readonly (Rule<State> | undefined)[]

export function compileRules<State>(tree: LoopTree, rules: Rules<State>): CompiledRules<State> {
  return tree.slots.map(({ loop, segment }) => rules[loop]?.[segment])
}

/** Takes the segment that the tracker stands on; `false` when it is not modelled. */
export function applyRule<State>(rules: CompiledRules<State>, slot: number, state: State): boolean {
  const rule = slot < 0 ? undefined : rules[slot]
  return rule !== undefined && rule(state) !== false
}

/** A table by code for elements that are told by `ElementReader.code`; no key is longer than three characters. */
export function byCode<Value>(table: Readonly<Record<string, Value>>): NumberTable<Value> {
  return new NumberTable(Object.entries(table).map(([code, value]) => [codeOf(code), value]))
}

/** Sets what is there. */
export function put<Target extends object, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value !== undefined) target[key] = value
}

/** A list that exists only when it has something, with one more item. */
export function appended<Item>(list: Item[] | undefined, item: Item): Item[] {
  if (list === undefined) return [item]
  list.push(item)
  return list
}
