/** One place of a claim that a repair changed, as text; a list of words is one value. Left out = nothing stood or stands there. */
export type Change = { path: string; before?: string; after?: string }

/** What differs between two JSON values, in the order of the first; paths like `lines[0].modifiers`. */
export function diff(before: unknown, after: unknown, path = ''): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isBranch(before) && isBranch(after) && Array.isArray(before) === Array.isArray(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const below = (name: string) => (Array.isArray(before) ? `${path}[${name}]` : path ? `${path}.${name}` : name)
    return names.flatMap((name) => diff(before[name], after[name], below(name)))
  }
  return [
    {
      path,
      ...(before === undefined ? {} : { before: textOf(before) }),
      ...(after === undefined ? {} : { after: textOf(after) }),
    },
  ]
}

/** Something to look into: an object, or a list of them. */
function isBranch(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  return !Array.isArray(value) || (value.length > 0 && value.every((one) => typeof one === 'object'))
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join(' ')
  return JSON.stringify(value)
}
