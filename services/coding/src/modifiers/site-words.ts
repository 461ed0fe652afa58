import { normalizeText, type SiteKind } from '@claimrail/codesets'

export type SideSaid = 'RT' | 'LT' | 'both'

/** The side that words name; undefined where they name none. */
export function sideIn(text: string): SideSaid | undefined {
  const words = new Set(normalizeText(text).split(' '))
  const [right, left] = [words.has('right') || words.has('rt'), words.has('left') || words.has('lt')]
  if (words.has('bilateral') || words.has('bilaterally') || words.has('both') || (right && left)) return 'both'
  return right ? 'RT' : left ? 'LT' : undefined
}

type Place = readonly [words: RegExp, left: string, right: string]

const FINGERS: readonly Place[] = [
  [/\bthumb\b/, 'FA', 'F5'],
  [/\b(index|second|2nd) (finger|digit)\b/, 'F1', 'F6'],
  [/\b(middle|long|third|3rd) (finger|digit)\b/, 'F2', 'F7'],
  [/\b(ring|fourth|4th) (finger|digit)\b/, 'F3', 'F8'],
  [/\b(little|small|pinky|fifth|5th) (finger|digit)\b|\bpinky\b/, 'F4', 'F9'],
]
const TOES: readonly Place[] = [
  [/\b(great|big|first|1st) toe\b|\bhallux\b/, 'TA', 'T5'],
  [/\b(second|2nd) toe\b/, 'T1', 'T6'],
  [/\b(third|3rd) toe\b/, 'T2', 'T7'],
  [/\b(fourth|4th) toe\b/, 'T3', 'T8'],
  [/\b(fifth|5th|little|small) toe\b/, 'T4', 'T9'],
]
const EYELIDS: readonly Place[] = [
  [/\bupper\b.*\b(eye)?lid\b|\b(eye)?lid\b.*\bupper\b/, 'E1', 'E3'],
  [/\blower\b.*\b(eye)?lid\b|\b(eye)?lid\b.*\blower\b/, 'E2', 'E4'],
]
const PLACES: Readonly<Record<Exclude<SiteKind, 'coronary'>, readonly Place[]>> = {
  fingers: FINGERS,
  toes: TOES,
  digits: [...FINGERS, ...TOES],
  eyelids: EYELIDS,
}

const CORONARIES: readonly (readonly [words: RegExp, modifier: string])[] = [
  [/\bleft main\b/, 'LM'],
  [/\b(left anterior descending|lad)\b/, 'LD'],
  [/\b(circumflex|lcx)\b/, 'LC'],
  [/\b(right coronary|rca)\b/, 'RC'],
  [/\bramus\b/, 'RI'],
]

/** Every modifier of a kind of site, in order. */
export function modifiersOf(kind: SiteKind): readonly string[] {
  const all =
    kind === 'coronary' ? CORONARIES.map(([, modifier]) => modifier) : PLACES[kind].flatMap(([, ...both]) => both)
  return all.toSorted()
}

/** Site modifiers (HCPCS Level II FA-F9, TA-T9, E1-E4, LC LD LM RC RI) that words name: place and side together. */
export function sitesIn(text: string, kind: SiteKind): string[] {
  const words = normalizeText(text)
  if (kind === 'coronary') return CORONARIES.flatMap(([place, modifier]) => (place.test(words) ? [modifier] : []))
  const side = sideIn(words)
  if (side === undefined) return []
  return PLACES[kind].flatMap(([place, left, right]) => {
    if (!place.test(words)) return []
    return side === 'both' ? [left, right] : [side === 'LT' ? left : right]
  })
}
