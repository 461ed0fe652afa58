/** Component `component` (from 1) of an element's text; empty when absent. */
export function componentOf(text: string, separator: string, component: number): string {
  if (separator === '') return component === 1 ? text : ''
  let from = 0
  for (let skipped = 1; skipped < component; skipped++) {
    const next = text.indexOf(separator, from)
    if (next < 0) return ''
    from = next + 1
  }
  const to = text.indexOf(separator, from)
  return to < 0 ? text.slice(from) : text.slice(from, to)
}

/** The parts of a text between separators; none of an empty text. */
export function partsOf(text: string, separator: string): string[] {
  if (text === '') return []
  return separator === '' ? [text] : text.split(separator)
}
