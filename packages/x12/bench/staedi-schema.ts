import { table837P } from '../src/loops/claim-837.ts'
import { table835 } from '../src/loops/remittance-835.ts'
import type { LoopDefinition, TransactionTable } from '../src/loops/table.ts'
import type { DataElement } from '../src/maps/data-elements.ts'
import { segmentDefinitions } from '../src/maps/segments.ts'
import type { ElementDefinition, SegmentDefinition } from '../src/maps/segments.ts'

/** A loop of the standard, which knows the segment that begins it and not its codes. */
interface StandardLoop {
  readonly start: string
  readonly segments: readonly string[]
  readonly loops: readonly StandardLoop[]
}

/**
 * A schema for StAEDI of what the X12 standard says about a transaction: order of segments and loops, types and lengths of elements, what places of a
 * segment ask of one another. Made from our own tables; without the guide's rules, and without limits to how often something may occur.
 */
export function staediSchema(transaction: '837P' | '835'): string {
  const table = transaction === '837P' ? table837P : table835
  const used = new Set<string>()
  let number = 0
  const segment = (id: string, most = 99_999) => {
    used.add(id)
    return `<segment type="${id}" maxOccurs="${most}"/>`
  }
  const loop = ({ start, segments, loops }: StandardLoop): string => {
    const code = `L${String(++number).padStart(4, '0')}`
    const inner = [segment(start, 1), ...segments.map((id) => segment(id)), ...loops.map(loop)]
    return `<loop code="${code}" maxOccurs="999999"><sequence>${inner.join('')}</sequence></loop>`
  }
  const { before, after } = ofTransaction(table)
  const all = [before.map((id) => segment(id)), merged(table.loops).map(loop), after.map((id) => segment(id))]
  const sequence = all.flat().join('')
  const segments = [...used].map((id) => segmentDefinitions.get(id)!)
  const head = '<?xml version="1.0" encoding="UTF-8"?><schema xmlns="http://xlate.io/EDISchema/v4">'
  return `${head}<transaction><sequence>${sequence}</sequence></transaction>${types(segments)}</schema>\n`
}

/** Segments outside of any loop; StAEDI checks ST and SE itself. */
function ofTransaction({ segments }: TransactionTable): { before: string[]; after: string[] } {
  const own = segments.split(' ').filter((id) => id !== 'ST' && id !== 'SE')
  return { before: own.filter((id) => id !== 'PLB'), after: own.filter((id) => id === 'PLB') }
}

/** Loops that begin with the same segment are one; so is a level inside a level. */
function merged(definitions: readonly LoopDefinition[]): StandardLoop[] {
  const byStart = new Map<string, LoopDefinition[]>()
  const add = (loop: LoopDefinition) => {
    const start = loop.start.split('*')[0]!
    byStart.set(start, [...(byStart.get(start) ?? []), loop])
    for (const inner of loop.loops ?? []) if (inner.start.split('*')[0] === start) add(inner)
  }
  definitions.forEach(add)
  return [...byStart].map(([start, alike]) => {
    const segments = alike.reduce<string[]>((all, { segments = '' }) => inOrder(all, segments.split(' ')), [])
    const inner = alike.flatMap(({ loops = [] }) => loops).filter((loop) => loop.start.split('*')[0] !== start)
    return { start, segments: segments.filter((id) => id !== '' && id !== start), loops: merged(inner) }
  })
}

/** Both lists in one, each in its own order. */
function inOrder(all: readonly string[], others: readonly string[]): string[] {
  const result = [...all]
  let place = 0
  for (const id of others) {
    const known = result.indexOf(id)
    if (known < 0) result.splice(place++, 0, id)
    else place = Math.max(place, known + 1)
  }
  return result
}

function types(segments: readonly SegmentDefinition[]): string {
  const elements = segments.flatMap((segment) => segment.elements)
  const composites = new Map(elements.filter(({ element }) => !element).map((each) => [each.number, each]))
  const simple = elements.flatMap(({ element, components }) => (element ? [element] : components))
  const byNumber = new Map(simple.map((element) => [element.number, element]))
  return [
    ...[...byNumber.values()].map(elementType),
    ...[...composites.values()].map(compositeType),
    ...segments.map(segmentType),
  ].join('')
}

const bases = {
  AN: 'string',
  ID: 'identifier',
  N0: 'numeric',
  N2: 'numeric',
  R: 'decimal',
  DT: 'date',
  TM: 'time',
  B: 'binary',
} as const

function elementType({ number, type, min, max }: DataElement): string {
  return `<elementType name="E${number}" base="${bases[type]}" minLength="${min}" maxLength="${max}"/>`
}

function compositeType({ number, components }: ElementDefinition): string {
  const inner = components.map((element) => `<element type="E${element.number}"/>`).join('')
  return `<compositeType name="${number}"><sequence>${inner}</sequence></compositeType>`
}

const relations = { P: 'paired', R: 'required', E: 'exclusion', C: 'conditional', L: 'list' } as const

function segmentType({ id, elements, syntax }: SegmentDefinition): string {
  const inner = elements.map(({ number, element, repeats }) =>
    element
      ? `<element type="E${number}" maxOccurs="${repeats}"/>`
      : `<composite type="${number}" maxOccurs="${repeats}"/>`,
  )
  const notes = syntax.map(({ relation, places }) => {
    const positions = places.map((place) => `<position>${place}</position>`).join('')
    return `<syntax type="${relations[relation]}">${positions}</syntax>`
  })
  return `<segmentType name="${id}"><sequence>${inner.join('')}</sequence>${notes.join('')}</segmentType>`
}
