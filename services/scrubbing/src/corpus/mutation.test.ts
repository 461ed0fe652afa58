import { expect, it } from 'vitest'
import { EDITS } from '../edits/index.ts'
import { BREAK_NAMES, isBreakable, noticedBy } from './mutation.ts'

it.each(BREAK_NAMES)('every edit that is broken this way turns a claim of the corpus red: %s', (how) => {
  const breakable = EDITS.filter((edit) => isBreakable(edit, how))
  expect(breakable.filter((edit) => noticedBy(edit, how) === undefined).map(({ id }) => id)).toEqual([])
})
