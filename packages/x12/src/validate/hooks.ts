import type { Hook } from './plan.ts'

/** What rules of one transaction listen to. Rules keep their state in closures; one set serves one reader. */
export class HookTable {
  readonly onSegment = new Map<string, Hook[]>()
  readonly onClose = new Map<string, Hook[]>()

  /** At a segment: `2300 CLM`, `2300 REF*F8`, or `* HL` in every loop. Several keys are separated by a comma. */
  at(keys: string, hook: Hook): void {
    for (const key of keys.split(', ')) add(this.onSegment, key, hook)
  }

  /** When a loop ends; the view then stands on the segment after it. `ST` is the transaction. */
  atEnd(loops: string, hook: Hook): void {
    for (const loop of loops.split(', ')) add(this.onClose, loop, hook)
  }
}

function add(map: Map<string, Hook[]>, key: string, hook: Hook): void {
  const known = map.get(key)
  if (known) known.push(hook)
  else map.set(key, [hook])
}
