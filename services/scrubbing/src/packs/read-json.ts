import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  getNodeValue,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import type { z } from 'zod'

/** A data file that can not be used: file, line and reason. Reasons name fields and rules, never values. */
export class DataFileFault extends Error {
  readonly file: string
  readonly line: number
  readonly reason: string
  constructor(what: string, file: string, line: number, reason: string) {
    super(`${what} ${file}:${line}: ${reason}`)
    this.name = 'DataFileFault'
    this.file = file
    this.line = line
    this.reason = reason
  }
}

/** Says why a file can not be used, at a path of its JSON or at its first line. */
export type Refuse = (reason: string, path?: readonly PropertyKey[]) => DataFileFault

/** JSON of a schema. A field given twice is refused too: the first would be lost without a word. Throws DataFileFault. */
export function readJson<Schema extends z.ZodType>(
  what: string,
  file: string,
  text: string,
  schema: Schema,
): { value: z.output<Schema>; refuse: Refuse } {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { disallowComments: true })
  const at = (offset: number, reason: string) => new DataFileFault(what, file, lineOf(text, offset), reason)
  if (errors[0]) throw at(errors[0].offset, `not JSON: ${wordsOf(errors[0])}`)
  if (!tree) throw at(0, 'not JSON: empty')
  const twice = findRepeated(tree)
  if (twice) throw at(twice.offset, `${String(twice.value)} stands twice`)
  const refuse: Refuse = (reason, path = []) => at(nearest(tree, path).offset, reason)
  const result = schema.safeParse(getNodeValue(tree))
  if (result.success) return { value: result.data, refuse }
  const issue = result.error.issues[0] as z.core.$ZodIssue
  const { path, reason } = explain(issue, isThere(tree, issue.path))
  throw refuse(`${path.join('.') || 'the whole file'}: ${reason}`, path)
}

/** What is wrong with the value, without the value. */
function explain(issue: z.core.$ZodIssue, isThere: boolean): { path: PropertyKey[]; reason: string } {
  const { path } = issue
  if (issue.code === 'unrecognized_keys')
    return { path: [...path, issue.keys[0] ?? ''], reason: 'no one knows this field' }
  if (issue.code === 'custom') return { path, reason: issue.message }
  if (issue.code === 'invalid_value' && isThere)
    return { path, reason: `one of ${issue.values.map(String).join(', ')}` }
  if (issue.code === 'too_small') return { path, reason: issue.origin === 'number' ? 'too small' : 'empty' }
  if (issue.code === 'too_big') return { path, reason: issue.origin === 'number' ? 'too large' : 'too long' }
  if (!isThere) return { path, reason: 'missing' }
  if (issue.code === 'invalid_type') return { path, reason: `not ${issue.expected}` }
  return { path, reason: issue.code === 'invalid_format' ? issue.message : 'not of its form' }
}

function isThere(tree: Node, path: readonly PropertyKey[]): boolean {
  return path.length === 0 || findNodeAtLocation(tree, path as (string | number)[]) !== undefined
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase()
}

/** The node at a path, or the innermost one on the way to it that is there; of a field, its name. */
function nearest(tree: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[])
    if (node) return node
  }
  return tree
}

/** The name of a field that its object already has. */
function findRepeated(node: Node): Node | undefined {
  const names = new Set<unknown>()
  for (const child of node.children ?? []) {
    const name = child.type === 'property' ? child.children?.[0] : undefined
    if (name && names.has(name.value)) return name
    names.add(name?.value)
    const below = findRepeated(child)
    if (below) return below
  }
  return undefined
}
