import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { pastLines } from '../../past-lines.ts'

/** What says that a second visit of a day is to be paid: separate E/M, or unrelated to what went before. */
const SEPARATE = ['25', '24', '27', '57']

export const secondVisitOfDay: Edit = {
  id: 'second-visit-of-day',
  severity: 'warn',
  family: 'history',
  authority:
    'Medicare Claims Processing Manual, chapter 12, 30.6.5 and 30.6.7: one E/M a day by one specialty of a group',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'Another claim bills an E/M of the same patient, day, practice and specialty.',
  fix: 'Combine the visits into one level, or show that they were for unrelated problems (modifier 25).',
  prevents: ['CARC.97', 'CARC.B14'],
  withoutData: 'carry',
  check({ claim, lines, codes, history }) {
    const visits = lines.filter(({ procedure }) => procedure?.facts.kind === 'em')
    if (visits.length === 0) return NOT_APPLICABLE
    if (!history)
      return noDataAt(
        visits.map(({ path }) => path),
        'No earlier claims of this patient are at hand.',
      )
    const days = new Set(
      pastLines(history)
        .filter(({ claim: past }) => past.specialty === claim.specialty && past.kind === 'professional')
        .filter(({ claim: past }) => past.billingNpi === claim.billingProvider.npi)
        .filter(({ line }) => codes.lookup('cpt', line.procedureCode, line.serviceDate)?.facts.kind === 'em')
        .map(({ line }) => line.serviceDate),
    )
    const again = visits.filter(({ line }) => days.has(line.serviceDate))
    const failing = again.filter(({ line }) => !line.modifiers.some((modifier) => SEPARATE.includes(modifier)))
    return failAt(failing.map(({ path }) => path))
  },
}
