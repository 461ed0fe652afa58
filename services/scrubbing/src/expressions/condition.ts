import type { ASTNode } from '@marcbachmann/cel-js'
import type { Subject, SubjectLine } from '../subject.ts'
import { ENVIRONMENTS, LISTS, SUBJECT_NOUNS, valuesOf, type Scope } from './language.ts'
import { LINE } from './nouns.ts'

/** A condition that a biller wrote, read and checked. */
export type Condition = {
  /** Paths in the claim that it speaks of; `lines[]` stands for the line that is judged. */
  reads: readonly string[]
  /** Whether it holds; undefined = it needs what no one has said, so there is no data. Never throws. */
  holds(subject: Subject, line?: SubjectLine): boolean | undefined
}

/** A condition that can not be used, and at which character (from 0). The reason holds names of the language only. */
export class ConditionFault extends Error {
  readonly reason: string
  readonly at: number
  constructor(reason: string, at: number) {
    super(`${reason}, at character ${at + 1}`)
    this.name = 'ConditionFault'
    this.reason = reason
    this.at = at
  }
}

const ALLOWED = new Set(
  'size startsWith endsWith contains exists all exists_one filter map hasAny hasAll anyStartsWith sum between days'.split(
    ' ',
  ),
)
const LOOPS = new Set(['exists', 'all', 'exists_one', 'filter', 'map'])
const LEFT_OUT = new Set(['[]', '[?]', '.?', 'map', '%'])

const known = new Map<string, Condition>()

/** Reads a condition in CEL, e.g. `line.procedure == "99213" && !line.modifiers.hasAny(["25"])`. Throws ConditionFault. */
export function conditionOf(text: string, scope: Scope): Condition {
  const name = `${scope}\n${text}`
  const condition = known.get(name) ?? compile(text, scope)
  known.set(name, condition)
  return condition
}

function compile(text: string, scope: Scope): Condition {
  const parsed = parse(text, scope)
  refuseWhatIsLeftOut(parsed.ast, 0)
  const checked = parsed.check()
  if (checked.error) throw faultOf(checked.error)
  if (checked.type !== 'bool') throw new ConditionFault(`gives ${checked.type}, not true or false`, 0)
  return {
    reads: [...new Set(readsOf(parsed.ast))],
    holds(subject, line) {
      try {
        return parsed(valuesOf(subject, line)) === true
      } catch {
        return undefined
      }
    },
  }
}

function parse(text: string, scope: Scope) {
  try {
    return ENVIRONMENTS[scope].parse(text)
  } catch (error) {
    throw faultOf(error)
  }
}

/** The library's one-line summary: it names what is wrong in the expression, and nothing of any claim. */
function faultOf(error: unknown): ConditionFault {
  const { summary, range } = error as { summary?: string; range?: { start: number } }
  return new ConditionFault(summary ?? 'can not be read', range?.start ?? 0)
}

function refuseWhatIsLeftOut(node: ASTNode, loops: number): void {
  const isCall = node.op === 'call' || node.op === 'rcall'
  const name = isCall ? node.args[0] : node.op
  if (isCall ? !ALLOWED.has(name) : LEFT_OUT.has(name)) {
    throw new ConditionFault(`${name} is not part of the language of rules`, node.start)
  }
  const inside = isCall && LOOPS.has(name) ? loops + 1 : loops
  if (inside > 2) throw new ConditionFault('more than two loops, one inside the other', node.start)
  for (const child of childrenOf(node)) refuseWhatIsLeftOut(child, inside)
}

function childrenOf(node: ASTNode): ASTNode[] {
  const parts: unknown[] = Array.isArray(node.args) ? node.args.flat() : [node.args]
  return parts.filter((part): part is ASTNode => typeof part === 'object' && part !== null && 'op' in part)
}

/** Paths of the fields and lists that an expression names. */
function readsOf(node: ASTNode): string[] {
  if (node.op === 'id' && node.args in LISTS) return [LISTS[node.args as keyof typeof LISTS].path]
  if (node.op === '.' && node.args[0].op === 'id') {
    const [{ args: noun }, field] = node.args
    const found = noun === 'line' ? LINE.fields[field] : SUBJECT_NOUNS[noun as string]?.fields[field]
    if (found) return [found.path]
  }
  return childrenOf(node).flatMap(readsOf)
}
