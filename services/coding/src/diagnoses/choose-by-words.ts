import type { CodeChoice } from '@claimrail/domain'
import { OTHER } from '../queries/question.ts'
import type { Query } from '../query.ts'
import { axisAnswered, axisQuestion } from './axis-question.ts'
import { readJoined } from './joint.ts'
import type { Candidate } from './match.ts'
import type { Coded, DiagnosisOutcome } from './outcome.ts'
import { codeAnswered, codedAs, questionAt, type Place } from './place.ts'
import { readStatement, type WordsRead } from './read-words.ts'
import type { Axis, AxisValues } from './rules/axes.ts'
import { statementsOf, type Statement } from './statements.ts'

/** Chooses codes for a diagnosis in words: one for each statement of what is there; asks where the words do not mean exactly one. */
export function chooseByWords(place: Place): DiagnosisOutcome {
  const statements = statementsOf(place.diagnosis.text ?? '')
  const isCounted = ({ certainty }: Statement) =>
    certainty === 'present' ||
    (certainty === 'uncertain' && place.isStay) ||
    certainty === 'past' ||
    certainty === 'family'
  const counted = statements.filter(isCounted)
  if (counted.length === 0 && statements.length > 0) return notThere(place, statements)
  const isCertain = counted.some(({ certainty }) => certainty === 'present')
  const outcomes = counted.map((statement) => ({ statement, outcome: chooseByStatement(place, asCoded(statement)) }))
  const coded = outcomes.flatMap(({ outcome }) => ('coded' in outcome ? outcome.coded : []))
  const asked = outcomes.find(
    ({ statement, outcome }) => 'query' in outcome && (statement.certainty === 'present' || !isCertain),
  )?.outcome
  if (asked && 'query' in asked) return { kind: 'asked', query: asked.query }
  return coded.length > 0 ? { kind: 'coded', coded } : askUnclear(place)
}

/** What is uncertain during a stay is coded as if it were there (II.H). */
function asCoded(statement: Statement): Statement {
  return statement.certainty === 'uncertain' ? { ...statement, certainty: 'present' } : statement
}

/** Only uncertain or denied: not coded. Should nothing else be left of the record, it is asked about. */
function notThere(place: Place, statements: readonly Statement[]): DiagnosisOutcome {
  const isUncertain = statements.some(({ certainty }) => certainty === 'uncertain')
  const query = questionAt(place, isUncertain ? 'coding.diagnosis-uncertain' : 'coding.diagnosis-denied')
  const answered = codeAnswered(place, query)
  if (answered) return { kind: 'coded', coded: [answered] }
  const why = isUncertain ? 'IV.H: an uncertain diagnosis of a visit is not coded' : 'denied in its own words'
  return { kind: 'leftOut', why, otherwise: query }
}

type StatementOutcome = { coded: readonly Coded[] } | { query: Query }

function chooseByStatement(place: Place, statement: Statement): StatementOutcome {
  const known: { [Name in Axis]?: string } = {}
  const reasons: string[] = []
  let read = readStatement(statement, known, place)
  while (read.kind === 'axis') {
    const query = axisQuestion(place, read.axis, read.values)
    const answer = axisAnswered(place, query, read.open)
    const told = answer ?? sideFromProcedures(place, read.axis, read.values)
    if (told === undefined) return { query }
    reasons.push(answer ? `answer to ${query.code}` : `side from ${place.sides[0]?.path ?? ''}`)
    known[read.axis] = told
    read = readStatement(statement, known, place)
  }
  if (read.kind === 'one') return { coded: [codedFrom(place, statement, read, reasons)] }
  const joined = readJoined(statement, place)
  if (!joined) return askAbout(place, read)
  return { coded: joined.map((one) => codedFrom(place, one.statement, one.read, ['one of several in these words'])) }
}

/** The side that every procedure for this diagnosis names. ICD-10-CM guideline I.B.13: it may be documented by any clinician. */
function sideFromProcedures({ sides }: Place, axis: Axis, values: readonly string[]): string | undefined {
  const [first] = sides
  if (axis !== 'side' || !first || !values.includes(first.side)) return undefined
  return sides.every(({ side }) => side === first.side) ? first.side : undefined
}

function codedFrom(
  place: Place,
  statement: Statement,
  read: Extract<WordsRead, { kind: 'one' }>,
  reasons: readonly string[],
): Coded {
  const { entry, score, others } = read
  const words = entry.description.words
  const path = `${place.path}.text`
  const spans = statement.tokens.filter(({ word }) => words.has(word) || isSaidAxis(word, read.axes))
  return codedAs(place, entry.code, {
    source: reasons.some((reason) => reason.startsWith('answer')) ? 'answer' : 'documentation',
    score,
    support: spans.map(({ from, to }) => ({ path, from, to })),
    runnersUp: runnersUp(others, entry.code),
    reasons: [`words of the diagnosis: ${score}`, ...reasons],
  })
}

function isSaidAxis(word: string, axes: AxisValues): boolean {
  return Object.values(axes).some((value) => value === word)
}

function runnersUp(others: readonly Candidate[], chosen: string): CodeChoice['runnersUp'] {
  return others
    .filter(({ entry }) => entry.code !== chosen)
    .slice(0, 3)
    .map(({ entry, score }) => ({ system: 'icd10cm' as const, code: entry.code, score }))
}

/** Near to several codes, or not sure enough: a coder chooses; near to none: whoever wrote it says what it means. */
function askAbout(place: Place, read: Extract<WordsRead, { kind: 'several' | 'none' }>): StatementOutcome {
  const unclear = questionAt(place, 'coding.diagnosis-unclear')
  const clear = clearAnswered(place, unclear)
  if (clear) return { coded: [clear] }
  if (read.kind === 'none') return { query: unclear }
  const codes = read.others.map(({ entry }) => entry.code).sort()
  const review = questionAt(place, 'coding.diagnosis-review', [...codes, OTHER])
  const chosen = codeAnswered(place, review)
  if (!chosen) return { query: review }
  return { coded: [{ ...chosen, choice: { ...chosen.choice, runnersUp: runnersUp(read.others, chosen.code) } }] }
}

function askUnclear(place: Place): DiagnosisOutcome {
  const query = questionAt(place, 'coding.diagnosis-unclear')
  const answered = clearAnswered(place, query)
  return answered ? { kind: 'coded', coded: [answered] } : { kind: 'asked', query }
}

/** An answer in a code, or in words that mean exactly one. */
function clearAnswered(place: Place, query: Query): Coded | undefined {
  const byCode = codeAnswered(place, query)
  if (byCode) return byCode
  const words = statementsOf(place.context.answers.to(query)?.value ?? '').find(isPresent)
  const read = words && readStatement(words, {}, place)
  if (read?.kind !== 'one') return undefined
  const { entry, score, others } = read
  return codedAs(place, entry.code, {
    ...{ source: 'answer', score, runnersUp: runnersUp(others, entry.code) },
    reasons: [`words of the answer to ${query.code}: ${score}`],
  })
}

function isPresent({ certainty }: Statement): boolean {
  return certainty === 'present'
}
