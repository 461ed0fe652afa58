import { isSeparateFromVisit } from '@claimrail/codesets'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

export const visitWithProcedure: Edit = {
  id: 'visit-with-procedure',
  severity: 'stop',
  family: 'codes',
  authority:
    'Medicare Claims Processing Manual, chapter 12, 30.6.6 and 40.1: E/M on the day of a procedure with a global period',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong:
    'An E/M stands beside a procedure of the same day without modifier 25 (minor procedure) or 57 (major surgery).',
  fix: 'Add the modifier if the record shows a separate E/M or the decision for surgery, else remove the E/M.',
  prevents: ['CARC.97', 'CARC.4'],
  withoutData: 'carry',
  check(subject) {
    const visits = subject.lines.filter(isVisit)
    if (visits.length === 0) return NOT_APPLICABLE
    const days = [...linesByDate(subject).values()]
    return failAt(days.flatMap(failingVisits).map(({ path }) => `${path}.modifiers`))
  },
}

function isVisit({ procedure }: SubjectLine): boolean {
  return procedure?.facts.kind === 'em'
}

function failingVisits(day: readonly SubjectLine[]): SubjectLine[] {
  const hasMinor = day.some(({ procedure }) => procedure && isSeparateFromVisit(procedure.facts))
  const hasMajor = day.some(({ procedure }) => procedure?.facts.globalDays === 90)
  return day.filter(isVisit).filter(({ line }) => {
    const says = (modifier: string) => line.modifiers.includes(modifier)
    return (hasMinor && !says('25') && !says('57')) || (hasMajor && !says('57'))
  })
}
