import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { coveredLines, isExpectedDenied, reasonsOf } from './covered-lines.ts'

export const diagnosisSupportsProcedure: Edit = {
  id: 'diagnosis-supports-procedure',
  severity: 'stop',
  family: 'necessity',
  authority: 'Social Security Act 1862(a)(1)(A); the coverage policy of the payer or contractor that is loaded',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'None of the diagnoses that a procedure points at supports it in the payer’s coverage policy.',
  fix: 'Point at the diagnosis that the record gives as its reason, or add GA or GZ for an expected denial.',
  prevents: ['CARC.50', 'CARC.11'],
  withoutData: 'carry',
  check(subject) {
    const asked = coveredLines(subject).filter(({ policies }) => policies.every(({ diagnoses }) => diagnoses))
    if (asked.length === 0) return NOT_APPLICABLE
    const unsupported = asked.filter(
      ({ one, policies }) =>
        !policies.some(({ diagnoses = [] }) =>
          reasonsOf(subject, one).some((code) => diagnoses.some((start) => code.startsWith(start))),
        ),
    )
    const fieldOf = ({ one }: (typeof asked)[number]) => `${one.path}.diagnosisPointers`
    const wrong = unsupported.filter(({ one }) => !isExpectedDenied(one))
    if (wrong.length > 0 || unsupported.length === 0) return failAt(wrong.map(fieldOf))
    return {
      answer: 'bypassed',
      fields: unsupported.map(fieldOf),
      wrong: 'A modifier says that a denial is expected.',
    }
  },
}
