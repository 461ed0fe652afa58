import type { Side } from '../../code.ts'

/**
 * The side that each title of a category speaks of. `right` and `left` count only where the mirror image is there too, so that a right
 * heart failure has no side; `unspecified` only where the same title exists for a side. Quarters of the belly are no sides.
 */
export function sidesOf(titles: readonly string[]): (Side | undefined)[] {
  const known = new Set(titles.map((title) => title.toLowerCase()))
  return titles.map((title) => sideOf(title.toLowerCase(), known))
}

function sideOf(title: string, known: ReadonlySet<string>): Side | undefined {
  if (/\bquadrant\b/.test(title) && !/\bbreast\b/.test(title)) return undefined
  if (/\bbilateral\b/.test(title)) return 'both'
  if (/\bright\b/.test(title)) return known.has(title.replaceAll(/\bright\b/g, 'left')) ? 'right' : undefined
  if (/\bleft\b/.test(title)) return known.has(title.replaceAll(/\bleft\b/g, 'right')) ? 'left' : undefined
  return sidedForms(title).some((form) => known.has(form)) ? 'unspecified' : undefined
}

/** The title with one of its `unspecified` read as a side. */
function sidedForms(title: string): string[] {
  return [...title.matchAll(/\bunspecified\b/g)].map(
    ({ index }) => `${title.slice(0, index)}right${title.slice(index + 'unspecified'.length)}`,
  )
}
