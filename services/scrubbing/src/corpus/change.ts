import { sumCents, type Claim } from '@claimrail/domain'
import type { Change } from './case.ts'

type Node = Record<string, unknown>

/** The claim with the changes made; lines are numbered and added up again, unless the change speaks of numbers or totals itself. */
export function changed(claim: Claim, change: Change): Claim {
  const copy = structuredClone(claim)
  for (const [path, value] of Object.entries(change))
    setAt(copy as unknown as Node, keysOf(path), structuredClone(value))
  const isSaid = (word: string) => Object.keys(change).some((path) => path.includes(word))
  if (!isSaid('.number')) copy.lines = copy.lines.map((line, i) => ({ ...line, number: i + 1 }))
  if (!isSaid('totalChargeCents')) copy.totalChargeCents = sumCents(copy.lines, ({ chargeCents }) => chargeCents)
  return copy
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== '')
}

function setAt(node: Node, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return
  if (rest.length > 0) {
    const child = (node[key] ??= {})
    return setAt(child as Node, rest, value)
  }
  if (Array.isArray(node)) setInList(node, key, value)
  else if (value === undefined) delete node[key]
  else node[key] = value
}

function setInList(list: unknown[], key: string, value: unknown): void {
  if (key === '+') list.push(value)
  else if (value === undefined) list.splice(Number(key), 1)
  else list[Number(key)] = value
}
