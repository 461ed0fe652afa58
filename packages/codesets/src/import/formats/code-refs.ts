/** A code or category as a prefix without its dot, or the first and last of a range. */
export type CodeRef = string | readonly [first: string, last: string]

const CODE = '[A-Z]\\d[0-9A-Z](?:\\.[0-9A-Z]{1,4})?'
const ONE = new RegExp(`^(${CODE})\\.?-?$`)
const RANGE = new RegExp(`^(${CODE})\\.?-?\\s*(?:-|to)\\s*(${CODE})\\.?-?$`)

/**
 * The codes that a note names: what stands in its brackets, when that is nothing but codes, `S78.-` or `C00-C96`. A bracket with words
 * (`T36-T50 with fifth or sixth character 5`) says a condition that a list of codes can not, and gives none.
 */
export function codesIn(note: string): CodeRef[] {
  return [...note.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => refsOf(inside))
}

function refsOf(inside: string): CodeRef[] {
  const parts = inside.split(/[,;]\s*(?:and\s+)?|\s+and\s+|\.\s+/).map((part) => part.trim())
  const refs = parts.filter((part) => part !== '').map(refOf)
  return refs.every((ref) => ref !== undefined) ? refs : []
}

function refOf(part: string): CodeRef | undefined {
  const bare = (code: string) => code.replace('.', '')
  const [, one] = ONE.exec(part) ?? []
  if (one !== undefined) return bare(one)
  const [, first, last] = RANGE.exec(part) ?? []
  if (first === undefined || last === undefined) return undefined
  return [bare(first), bare(last)]
}
