import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

const DISTINCT = ['59', 'XE', 'XP', 'XS', 'XU']
/** Lines of one day that bypass edits before someone asks why. Our own figure. */
const MANY = 4

export const distinctEverywhere: Edit = {
  id: 'distinct-everywhere',
  severity: 'info',
  family: 'compliance',
  authority: 'NCCI Policy Manual, chapter 1, E: 59 and X{EPSU} are for services that are truly separate',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'Many lines of one day say that they are separate services.',
  fix: 'See that the record shows for each its own site, session or reason.',
  prevents: ['CARC.97', 'CARC.236'],
  withoutData: 'carry',
  check(subject) {
    if (!subject.lines.some(isDistinct)) return NOT_APPLICABLE
    const days = [...linesByDate(subject).values()].map((day) => day.filter(isDistinct))
    const many = days.filter((day) => day.length >= MANY)
    return failAt(many.flat().map(({ path }) => `${path}.modifiers`))
  },
}

function isDistinct({ line }: SubjectLine): boolean {
  return line.modifiers.some((modifier) => DISTINCT.includes(modifier))
}
