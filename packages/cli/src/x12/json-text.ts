/** Levels that are taken apart; what stands deeper is small. */
const levels = 7

/** What `JSON.stringify(value, null, 2)` gives, in parts: a large list is never one text. Of objects, lists and primitives that have JSON. */
export function* jsonText(value: unknown, indent = '', depth = 0): Generator<string> {
  const isList = Array.isArray(value)
  const isTaken = depth < levels && typeof value === 'object' && value !== null
  const inner = `${indent}  `
  let before = isList ? '[' : '{'
  for (const [key, one] of isTaken ? entriesOf(value) : []) {
    yield `${before}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* jsonText(one, inner, depth + 1)
    before = ','
  }
  if (before === ',') yield `\n${indent}${isList ? ']' : '}'}`
  else yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

/** What is undefined is left out of an object. */
function entriesOf(value: object): Iterable<readonly [string | number, unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value).filter(([, one]) => one !== undefined)
}
