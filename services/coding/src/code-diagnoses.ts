import { yearsBetween, type CodeChoice, type ComplianceFinding, type Encounter } from '@claimrail/domain'
import { settleKinds } from './compliance/one-kind.ts'
import { settleBeforePathology } from './compliance/pathology-pending.ts'
import type { CodingContext } from './context.ts'
import { addFirst, addMissing } from './diagnoses/added.ts'
import { chooseDiagnosis } from './diagnoses/choose.ts'
import { combine, leaveOutIntegral, mergeSame } from './diagnoses/combine.ts'
import { readNotes } from './diagnoses/notes.ts'
import type { Coded, DiagnosisOutcome } from './diagnoses/outcome.ts'
import type { Place } from './diagnoses/place.ts'
import { sequence } from './diagnoses/sequence.ts'
import { sidesOf } from './diagnoses/sides.ts'
import { checkedAtAge } from './specialties/newborn-checks.ts'
import type { Query } from './query.ts'

/** Diagnoses in the order of a claim, and where each of the record's ids is among them. */
export type CodedDiagnoses = {
  codes: readonly string[]
  /** Positions (from 0) in `codes` by the record's diagnosis id: of several, where its words name several conditions. */
  placesOf: ReadonlyMap<string, readonly number[]>
  queries: readonly Query[]
  choices?: readonly CodeChoice[]
  findings?: readonly ComplianceFinding[]
}

/**
 * Turns what the record says into ICD-10-CM codes that hold on `date`, in the order of a claim; asks where it does not say exactly one.
 * The record's rank is kept where no rule of the classification says otherwise.
 */
export function codeDiagnoses(encounter: Encounter, date: string, context: CodingContext): CodedDiagnoses {
  const judged = placesOf(encounter, date, context).map((place) => ({ place, outcome: chooseDiagnosis(place) }))
  const missing = addMissing(encounter, context, date)
  const chosen = checkedAtAge(
    judged.flatMap(({ outcome }) => (outcome.kind === 'coded' ? outcome.coded : [])),
    encounter.patient.birthDate,
    date,
    context.codes,
  )
  const combined = leaveOutIntegral(combine(mergeSame([...missing.coded, ...chosen]), context.codes, date))
  const kinds = settleKinds(combined, context)
  const settled = settleBeforePathology(kinds.coded, encounter, context, date)
  const notes = readNotes(encounter, settled.coded, { context, date })
  const { ordered, queries } = inOrder(notes.coded, encounter, context, date)
  const places = placesById(ordered)
  return {
    codes: ordered.map(({ code }) => code),
    placesOf: places,
    queries: [
      ...missing.queries,
      ...queriesOf(encounter, judged, places),
      ...kinds.queries,
      ...settled.queries,
      ...notes.queries,
      ...queries,
    ],
    choices: ordered.map(({ choice }) => choice),
    findings: judged.flatMap(({ place, outcome }) => leftOut(place, outcome)),
  }
}

/** In the order of a claim; where none can be first, behind the condition that is on record as the answer to that. */
function inOrder(coded: readonly Coded[], encounter: Encounter, context: CodingContext, date: string) {
  const factsOf = (code: string) => context.codes.lookup('icd10cm', code, date)?.facts ?? {}
  const ordered = sequence(coded, factsOf)
  if (ordered) return { ordered, queries: [] }
  const added = addFirst(encounter, context, date, (one) => sequence([one], factsOf) !== undefined)
  return { ordered: sequence([...added.coded, ...coded], factsOf) ?? coded, queries: added.queries }
}

function placesOf(encounter: Encounter, date: string, context: CodingContext): Place[] {
  const { patient, class: visitClass, diagnoses } = encounter
  const person = { sex: patient.sex, years: yearsBetween(patient.birthDate, date) }
  return diagnoses
    .map((diagnosis, index) => ({
      ...{ diagnosis, path: `diagnoses[${index}]`, context, date, person },
      isStay: visitClass === 'inpatient',
      sides: sidesOf(encounter, diagnosis.id),
    }))
    .sort((a, b) => a.diagnosis.rank - b.diagnosis.rank)
}

function placesById(coded: readonly Coded[]): Map<string, readonly number[]> {
  const places = new Map<string, readonly number[]>()
  for (const [place, { ids }] of coded.entries())
    for (const id of new Set(ids)) places.set(id, [...(places.get(id) ?? []), place])
  return places
}

type Places = CodedDiagnoses['placesOf']
type Judged = { place: Place; outcome: DiagnosisOutcome }

/** What was asked; and what was left out but is the only thing that a charge, or the whole encounter, was for. */
function queriesOf(encounter: Encounter, judged: readonly Judged[], places: Places): Query[] {
  const asked = judged.flatMap(({ outcome }) => (outcome.kind === 'asked' ? [outcome.query] : []))
  const needed = judged.filter(({ place }) => places.size === 0 || isOnlyReason(encounter, place.diagnosis.id, places))
  return [...asked, ...needed.flatMap(({ outcome }) => (outcome.kind === 'leftOut' ? [outcome.otherwise] : []))]
}

function isOnlyReason({ charges }: Encounter, id: string, places: Places): boolean {
  return charges.some(({ diagnosisIds }) => diagnosisIds.includes(id) && !diagnosisIds.some((one) => places.has(one)))
}

function leftOut({ path }: Place, outcome: DiagnosisOutcome): ComplianceFinding[] {
  if (outcome.kind !== 'leftOut') return []
  return [{ code: 'coding.diagnosis-left-out', path, billed: '', supported: outcome.why, amountCents: 0 }]
}
