import type { Found } from '@claimrail/codesets'
import { CANNOT_DETERMINE, OTHER } from '../queries/question.ts'
import type { Query, QueryCode } from '../query.ts'
import { axisAnswered, axisQuestion, LEFT_OPEN_BY_PROVIDER } from './axis-question.ts'
import { describe } from './describe.ts'
import { entriesOf, type LabelEntry } from './label.ts'
import { labelIndexOf } from './label-index.ts'
import type { Coded, DiagnosisOutcome } from './outcome.ts'
import { codeAnswered, codedAs, questionAt, type Place } from './place.ts'
import { readStatement, resolveAxes } from './read-words.ts'
import { NOT_OF_NOW } from './rules/context.ts'
import type { Axis, AxisValues } from './rules/axes.ts'
import { statementsOf, type Statement } from './statements.ts'

const MOST_CHOICES = 12

/** Checks the ICD-10-CM code that the source sent: known, in force, billable, its side stated, and not denied by its own words. */
export function chooseByCode(place: Place, code: string): DiagnosisOutcome {
  const found = place.context.codes.lookup('icd10cm', code, place.date)
  if (!found) return answeredOrAsked(place, 'coding.diagnosis-unknown')
  if (found.status !== 'inForce') return answeredOrAsked(place, 'coding.diagnosis-not-in-force')
  if (!found.billable) return belowCategory(place, found)
  const statements = statementsOf(place.diagnosis.text ?? '')
  return againstWords(place, found, statements) ?? withSide(place, found, statements)
}

function answeredOrAsked(place: Place, code: QueryCode, choices: readonly string[] = []): DiagnosisOutcome {
  const query = questionAt(place, code, choices)
  const answered = codeAnswered(place, query)
  return answered ? coded(answered) : { kind: 'asked', query }
}

const coded = (one: Coded): DiagnosisOutcome => ({ kind: 'coded', coded: [one] })

function fromRecord(place: Place, code: string, ...reasons: string[]): Coded {
  const support = [{ path: `${place.path}.code`, from: 0, to: place.diagnosis.code?.length ?? 0 }]
  return codedAs(place, code, { source: 'record', support, reasons: ['code of the record', ...reasons] })
}

/** A category is no code: its words, or an answer, say which code below it is meant. */
function belowCategory(place: Place, category: Found<'icd10cm'>): DiagnosisOutcome {
  const index = labelIndexOf(place.context.codes, place.date)
  const below = index.below(category.code)
  const [present] = statementsOf(place.diagnosis.text ?? '').filter(({ certainty }) => certainty === 'present')
  const read = present && readStatement(present, {}, { ...place, within: category.code })
  if (read?.kind === 'one') {
    return coded(fromRecord(place, read.entry.code, `words below the category ${category.code}: ${read.score}`))
  }
  const families = new Set(below.map(({ family }) => family))
  const ownTitle = entriesOf(category)[0]?.family
  const sameTitle = families.size === 1 ? below : below.filter(({ family }) => family === ownTitle)
  const [first] = sameTitle
  const isClear = first && (families.size === 1 || (sameTitle.length > 1 && saySameAxes(sameTitle)))
  const onlyAxes = isClear ? onAxes(place, first, axesOfAll(sameTitle)) : undefined
  if (onlyAxes) return onlyAxes
  const choices = below.length > MOST_CHOICES ? [] : [...below.map((entry) => entry.code), OTHER]
  return answeredOrAsked(place, 'coding.diagnosis-not-billable', choices)
}

/** Whether all say something, be it different, of the same axes. */
function saySameAxes(entries: readonly LabelEntry[]): boolean {
  return new Set(entries.map(({ description }) => Object.keys(description.axes).sort().join())).size === 1
}

/** What every one of some codes says on an axis. */
function axesOfAll(entries: readonly LabelEntry[]): AxisValues {
  const [first, ...others] = entries.map(({ description }) => description.axes)
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([axis, value]) => others.every((axes) => axes[axis as Axis] === value)),
  )
}

/** Words that deny the code, or say that it is not certain: then it is not coded as it stands. */
function againstWords(
  place: Place,
  found: Found<'icd10cm'>,
  statements: readonly Statement[],
): DiagnosisOutcome | undefined {
  if (statements.length === 0 || statements.some(({ certainty }) => certainty === 'present')) return undefined
  if (NOT_OF_NOW.some((prefix) => found.code.startsWith(prefix))) return undefined
  const isUncertain = statements.some(({ certainty }) => certainty === 'uncertain')
  if (isUncertain && place.isStay) return undefined
  const question = isUncertain ? 'coding.diagnosis-uncertain' : 'coding.diagnosis-denied'
  const query = questionAt(place, question, ['established', 'not-established', CANNOT_DETERMINE])
  const answer = place.context.answers.to(query)?.value
  if (answer === 'established') {
    return coded(codedAs(place, found.code, { source: 'answer', reasons: [`answer to ${question}`] }))
  }
  if (answer === 'not-established' || answer === CANNOT_DETERMINE) {
    return { kind: 'leftOut', why: `answer to ${question}`, otherwise: questionAt(place, 'coding.diagnosis-unclear') }
  }
  return { kind: 'asked', query }
}

/** The code with the side that the record says; where it says none and there is one to say, a question. */
function withSide(place: Place, found: Found<'icd10cm'>, statements: readonly Statement[]): DiagnosisOutcome {
  const [entry] = entriesOf(found)
  if (!entry) return coded(fromRecord(place, found.code))
  const said = statements.map((statement) => describe(statement).axes.side).find((side) => side !== undefined)
  const own = entry.description.axes.side
  if (own !== undefined && said !== undefined && own !== said) return contradiction(place, entry)
  if (found.facts.side !== 'unspecified') return coded(fromRecord(place, found.code))
  const sides = [...new Set(place.sides.map(({ side }) => side))]
  const known = said ?? (sides.length === 1 ? sides[0] : undefined)
  const reason = said === undefined ? `side from ${place.sides[0]?.path ?? ''}` : 'side from the words of the diagnosis'
  const axes = { ...entry.description.axes, ...(known === undefined ? {} : { side: known }) }
  return onAxes(place, entry, axes, reason) ?? coded(fromRecord(place, found.code))
}

function contradiction(place: Place, entry: LabelEntry): DiagnosisOutcome {
  const query = questionAt(place, 'coding.diagnosis-side-contradicted', ['right', 'left', 'both', CANNOT_DETERMINE])
  const side = axisAnswered(place, query, entry)
  if (side === undefined) return { kind: 'asked', query }
  const axes = { ...entry.description.axes, side }
  return fromFamily(place, entry, axes, `answer to ${query.code}`) ?? { kind: 'asked', query }
}

/** The code of a family that fits what is known; asks on the first axis that is not. Undefined where axes do not tell its codes apart. */
function onAxes(place: Place, entry: LabelEntry, known: AxisValues, reason?: string): DiagnosisOutcome | undefined {
  const index = labelIndexOf(place.context.codes, place.date)
  let axes = known
  let query: Query | undefined
  for (;;) {
    const resolved = resolveAxes(entry, axes, index)
    if (resolved.kind === 'twins') return undefined
    if (resolved.kind === 'one') break
    query = axisQuestion(place, resolved.axis, resolved.values)
    const answer = axisAnswered(place, query, resolved.open)
    if (answer === undefined) return { kind: 'asked', query }
    axes = { ...axes, [resolved.axis]: answer }
  }
  const why = query ? `answer to ${query.code}` : reason
  return (
    fromFamily(place, entry, axes, why) ?? {
      kind: 'asked',
      query: query ?? axisQuestion(place, 'side', ['right', 'left']),
    }
  )
}

function fromFamily(place: Place, entry: LabelEntry, axes: AxisValues, why?: string): DiagnosisOutcome | undefined {
  const resolved = resolveAxes(entry, axes, labelIndexOf(place.context.codes, place.date))
  if (resolved.kind !== 'one') return undefined
  const { side } = resolved.entry.description.axes
  if (axes.side !== undefined && axes.side !== LEFT_OPEN_BY_PROVIDER && side !== axes.side) return undefined
  const one = fromRecord(place, resolved.entry.code, ...(why === undefined ? [] : [why]))
  return coded(why?.startsWith('answer') ? { ...one, choice: { ...one.choice, source: 'answer' } } : one)
}
