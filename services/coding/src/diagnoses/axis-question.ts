import { CANNOT_DETERMINE } from '../queries/question.ts'
import type { Query } from '../query.ts'
import type { LabelEntry } from './label.ts'
import { questionAt, type Place } from './place.ts'
import { AXES, type Axis } from './rules/axes.ts'
import { AXIS_QUESTIONS } from './read-words.ts'

/** What leaves an axis open on purpose: the provider could not say. */
export const LEFT_OPEN_BY_PROVIDER = 'open'

/** The question about an axis: every value for which there is a code, in the order of the standard, and that it can not be said. */
export function axisQuestion(place: Place, axis: Axis, values: readonly string[]): Query {
  const ordered = Object.keys(AXES[axis]).filter((value) => values.includes(value))
  return questionAt(place, AXIS_QUESTIONS[axis], [...ordered, CANNOT_DETERMINE])
}

/** What an answer on record says on an axis; that it can not be said counts only where there is a code that leaves it open. */
export function axisAnswered(place: Place, query: Query, open: LabelEntry | undefined): string | undefined {
  const value = place.context.answers.to(query)?.value.trim().toLowerCase()
  if (value === undefined || !query.choices?.includes(value)) return undefined
  if (value === CANNOT_DETERMINE) return open ? LEFT_OPEN_BY_PROVIDER : undefined
  return value
}
