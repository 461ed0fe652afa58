import type { Charge, Diagnosis, Encounter, EncounterMessage, QueryAnswer } from '@claimrail/domain'
import { canonical } from './canonical.ts'

/** Something that a message said, when, and in which replay generation (absent: the first run). */
type Said<Value> = { at: string; messageId: string; generation?: number; value: Value }

type Parts = EncounterMessage['parts']
type Status = NonNullable<EncounterMessage['status']>

/** What is known of an encounter: of each part, charge and diagnosis the newest that was said. A credited charge is null. */
export type Assembly = {
  sourceSystem: string
  visitNumber: string
  status?: Said<Status>
  parts: Readonly<Record<string, Said<unknown>>>
  charges: Readonly<Record<string, Said<Charge | null>>>
  /** Every diagnosis that was ever described, by id: a charge may refer to one that a newer list left out. */
  diagnoses: Readonly<Record<string, Said<Diagnosis>>>
  /** Answers to queries, by query; absent in what was kept before there were any. */
  answers?: Readonly<Record<string, Said<QueryAnswer>>>
}

export const EMPTY_ASSEMBLY: Assembly = { sourceSystem: '', visitNumber: '', parts: {}, charges: {}, diagnoses: {} }

/**
 * What is known after one more message; a copy that a replay made, perhaps corrected, stands for the message it is a copy of. The result is the same in whatever order messages come and however often; the same object
 * when the message says nothing newer.
 */
export function addMessage(assembly: Assembly, message: EncounterMessage, generation = 0): Assembly {
  const { sourceSystem, visitNumber, messageId, parts, charges, creditedChargeIds } = message
  const at = new Date(message.occurredAt).toISOString()
  const say = <Value>(value: Value): Said<Value> => ({ at, messageId, ...(generation && { generation }), value })
  const { answers = [], ...others } = parts
  const saidParts = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [[name, say(value)]]))
  const transactions = [
    ...charges.map((charge) => [charge.id, say<Charge | null>(charge)]),
    ...creditedChargeIds.map((id) => [id, say<Charge | null>(null)]),
  ]
  const described = (parts.diagnoses ?? []).map((diagnosis) => [diagnosis.id, say(diagnosis)])
  const next: Assembly = {
    sourceSystem,
    visitNumber,
    parts: mergeNewer(assembly.parts, saidParts as [string, Said<unknown>][], noRank),
    charges: mergeNewer(assembly.charges, transactions as [string, Said<Charge | null>][], creditsWin),
    diagnoses: mergeNewer(assembly.diagnoses, described as [string, Said<Diagnosis>][], noRank),
    ...answersKnown(assembly.answers, answers, say),
  }
  const status = newerStatus(assembly.status, message.status && say(message.status))
  const isSame =
    assembly.sourceSystem === sourceSystem &&
    assembly.visitNumber === visitNumber &&
    next.parts === assembly.parts &&
    next.charges === assembly.charges &&
    next.diagnoses === assembly.diagnoses &&
    next.answers === assembly.answers &&
    status === assembly.status
  return isSame ? assembly : { ...next, ...(status && { status }) }
}

/** What is known of the encounter; parts that no message gave are absent. */
export function encounterOf(assembly: Assembly): Partial<Encounter> {
  const parts = Object.fromEntries(Object.entries(assembly.parts).map(([name, said]) => [name, said.value])) as Parts
  const charges = chargesOf(assembly)
  return {
    sourceSystem: assembly.sourceSystem,
    visitNumber: assembly.visitNumber,
    ...(parts as Partial<Encounter>),
    specialty: parts.specialty ?? 'other',
    notes: parts.notes ?? [],
    diagnoses: diagnosesOf(assembly, parts.diagnoses ?? [], charges),
    charges,
    ...answersOf(assembly),
  }
}

/** Answers that count, by query; the part is left out while there are none. */
function answersOf({ answers = {} }: Assembly): Pick<Encounter, 'answers'> {
  const said = Object.values(answers).map(({ value }) => value)
  return said.length > 0 ? { answers: said } : {}
}

/** Charges that stand, by day of service, then id. */
function chargesOf(assembly: Assembly): Charge[] {
  return Object.values(assembly.charges)
    .map(({ value }) => value)
    .filter((charge) => charge !== null)
    .sort((a, b) => compareText(a.serviceDate, b.serviceDate) || compareText(a.id, b.id))
}

/** The newest list, and after it what charges refer to and only an older list described. */
function diagnosesOf(assembly: Assembly, listed: readonly Diagnosis[], charges: readonly Charge[]): Diagnosis[] {
  const known = new Set(listed.map(({ id }) => id))
  const wanted = [...new Set(charges.flatMap(({ diagnosisIds }) => diagnosisIds))].filter((id) => !known.has(id)).sort()
  const lastRank = Math.max(0, ...listed.map(({ rank }) => rank))
  const others = wanted
    .map((id) => (Object.hasOwn(assembly.diagnoses, id) ? assembly.diagnoses[id]?.value : undefined))
    .filter((diagnosis) => diagnosis !== undefined)
    .map((diagnosis, i) => ({ ...diagnosis, rank: lastRank + i + 1 }))
  return [...listed].sort((a, b) => a.rank - b.rank || compareText(a.id, b.id)).concat(others)
}

/** Of two answers to one query the one that was given later counts, whatever message brought it. */
function answersKnown(
  known: Assembly['answers'],
  given: readonly QueryAnswer[],
  say: (answer: QueryAnswer) => Said<QueryAnswer>,
): Pick<Assembly, 'answers'> {
  if (given.length === 0) return known ? { answers: known } : {}
  const said = given.map((answer): [string, Said<QueryAnswer>] => {
    return [answer.queryId, { ...say(answer), at: new Date(answer.answeredAt).toISOString() }]
  })
  return { answers: mergeNewer(known ?? {}, said, noRank) }
}

type Rank<Value> = (value: Value) => number

const noRank: Rank<unknown> = () => 0
const creditsWin: Rank<Charge | null> = (charge) => (charge === null ? 1 : 0)
const STATUS_RANK: Readonly<Record<Status, number>> = { open: 0, finished: 1, cancelled: 2 }

function mergeNewer<Value>(
  known: Readonly<Record<string, Said<Value>>>,
  said: readonly (readonly [string, Said<Value>])[],
  rank: Rank<Value>,
): Readonly<Record<string, Said<Value>>> {
  const merged = new Map(Object.entries(known))
  let changed = false
  for (const [key, one] of said) {
    const before = merged.get(key)
    if (before && !isNewer(one, before, rank)) continue
    merged.set(key, one)
    changed = true
  }
  return changed ? Object.fromEntries([...merged].sort(([a], [b]) => compareText(a, b))) : known
}

function newerStatus(known: Said<Status> | undefined, said: Said<Status> | undefined): Said<Status> | undefined {
  if (!known || !said) return said ?? known
  return isNewer(said, known, (status) => STATUS_RANK[status]) ? said : known
}

/** A total order over everything that can be said: instant, rank, message id (counters by size), replay generation, content. */
function isNewer<Value>(one: Said<Value>, other: Said<Value>, rank: Rank<Value>): boolean {
  const order =
    Date.parse(one.at) - Date.parse(other.at) ||
    rank(one.value) - rank(other.value) ||
    one.messageId.length - other.messageId.length ||
    compareText(one.messageId, other.messageId) ||
    (one.generation ?? 0) - (other.generation ?? 0) ||
    compareText(canonical(one.value), canonical(other.value))
  return order > 0
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
