import { codeLists } from './code-lists.ts'
import type { Condition, ElementUsage, LoopUsage, SegmentUsage, TransactionMap, Usage } from './map.ts'

/** A loop as text, one line for each segment (`REF*F8 S1 1! 2!`) and each inner loop (`(2310A) S2`). */
export type LoopText = Readonly<Record<string, string>>

/**
 * Reads the notation of the maps. A line is a key, its use, and its places.
 * Use: R required or S situational, then how often (`>` any number).
 * Places: `3` situational, `3!` required, `3!=A,B` with its codes, `3!=@states` with a list of `code-lists.ts`,
 * `5!(1! 2!=B)` with its components. A line without places uses all that the dictionary has.
 */
export function transactionMap(
  transaction: string,
  loops: LoopText,
  conditions: readonly Condition[] = [],
): TransactionMap {
  const read = Object.entries(loops).map(([id, text]) => [id, itemsOf(text, `${transaction} ${id}`)] as const)
  return { transaction, loops: new Map(read), conditions }
}

function itemsOf(text: string, where: string): (SegmentUsage | LoopUsage)[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').map((line) => itemOf(line, where))
}

function itemOf(line: string, where: string): SegmentUsage | LoopUsage {
  const match = /^(\S+) ([RS])(\d+|>)(?: (.*))?$/.exec(line)
  if (!match) throw new Error(`${where}: cannot read "${line}"`)
  const [, key = '', usage, often = '', places] = match
  const common = { usage: usage as Usage, max: often === '>' ? Infinity : Number(often) }
  if (key.startsWith('(')) return { kind: 'loop', id: key.slice(1, -1), ...common }
  const [id = '', qualifiers] = key.split('*')
  return {
    kind: 'segment',
    key,
    id,
    qualifiers: qualifiers?.split('|') ?? [],
    ...common,
    ...(places === undefined ? {} : { elements: placesOf(places, `${where} ${key}`) }),
  }
}

function placesOf(text: string, where: string): ElementUsage[] {
  const notations = text.match(/[^\s(]+(?:\([^)]*\))?/g) ?? []
  return notations.map((notation) => placeOf(notation, where)).toSorted((one, other) => one.place - other.place)
}

function placeOf(notation: string, where: string): ElementUsage {
  const match = /^(\d+)(!?)(?:=([^(]+))?(?:\((.*)\))?$/.exec(notation)
  if (!match) throw new Error(`${where}: cannot read "${notation}"`)
  const [, place, required, codes, components] = match
  return {
    place: Number(place),
    usage: required === '!' ? 'R' : 'S',
    ...(codes === undefined ? {} : { codes: codesOf(codes, where) }),
    ...(components === undefined ? {} : { components: placesOf(components, where) }),
  }
}

function codesOf(text: string, where: string): readonly string[] {
  if (!text.startsWith('@')) return text.split(',')
  const list = codeLists[text.slice(1)]
  if (!list) throw new Error(`${where}: no code list ${text}`)
  return list
}
