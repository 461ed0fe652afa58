import type { Verdict } from '@claimrail/domain'
import type { Expected } from './case.ts'

/** What a case says of an edit: the answer, and the fields in the order of their paths. */
type Said = Readonly<Record<string, readonly string[]>>

export function wantedOf(expected: Expected): Said {
  return Object.fromEntries(
    Object.entries(expected).map(([edit, said]) =>
      'answer' in said ? [edit, [said.answer, ...said.fields.toSorted()]] : [edit, ['fail', ...said.toSorted()]],
    ),
  )
}

/** All that failed or was bypassed; what had no data only where the case speaks of it, for every claim lacks something. */
export function foundIn(found: readonly Verdict[], expected: Expected): Said {
  const told = found.filter(({ edit, answer }) => answer !== 'noData' || edit in expected)
  return Object.fromEntries(told.map(({ edit, answer, fields }) => [edit, [answer, ...fields.toSorted()]]))
}
