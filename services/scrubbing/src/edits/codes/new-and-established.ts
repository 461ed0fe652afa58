import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

export const newAndEstablished: Edit = {
  id: 'new-and-established',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT guidelines: a patient is new or established to a clinician, not both on one day',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'The patient is billed as new and as established on one day.',
  fix: 'Keep the kind of visit that the record supports.',
  prevents: ['CARC.B16', 'CARC.16'],
  withoutData: 'hold',
  check(subject) {
    const isOf = (kinds: readonly string[]) => (one: SubjectLine) => kinds.includes(one.procedure?.facts.visit ?? '')
    const days = [...linesByDate(subject).values()]
    const known = days.map((day) => day.filter(isOf(['officeEstablished', 'preventiveEstablished'])))
    const unknown = days.map((day) => day.filter(isOf(['officeNew', 'preventiveNew'])))
    if (unknown.every((day) => day.length === 0)) return NOT_APPLICABLE
    const both = unknown.flatMap((day, i) => (day.length > 0 && known[i]?.length ? [...day, ...known[i]] : []))
    return failAt(both.map(({ path }) => `${path}.procedureCode`))
  },
}
