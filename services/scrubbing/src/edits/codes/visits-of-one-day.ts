import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { says } from '../../lines.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

const SEPARATE = ['24', '25', '27', '57', '59', 'XE', 'XU']

export const visitsOfOneDay: Edit = {
  id: 'visits-of-one-day',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 12, 30.6.5 and 30.6.7: one visit a day of one clinician, unless one is significant and separate',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Two visits of one day stand on the claim, and neither is said to be separate.',
  fix: 'Keep one, or add 25 to the one that was separate.',
  prevents: ['CARC.B14', 'CARC.97'],
  withoutData: 'hold',
  check(subject) {
    const days = [...linesByDate(subject).values()]
      .map((day) => day.filter(isKindOfVisit))
      .filter((day) => day.length > 1)
    if (days.length === 0) return NOT_APPLICABLE
    const failing = days.filter((day) => !day.some((one) => says(one, ...SEPARATE)))
    return failAt(failing.flatMap((day) => day.slice(1).map(({ path }) => `${path}.procedureCode`)))
  },
}

/** What is added to a visit, such as time of staff, is of no kind. */
function isKindOfVisit({ procedure }: SubjectLine): boolean {
  return procedure?.facts.kind === 'em' && procedure.facts.visit !== undefined
}
