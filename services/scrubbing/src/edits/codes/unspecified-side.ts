import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const unspecifiedSide: Edit = {
  id: 'unspecified-side',
  severity: 'warn',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.B.13 and I.B.18: the side is coded where the record says it',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis has codes for each side and does not say which.',
  fix: 'Choose the code of the side that the record names.',
  prevents: ['CARC.16', 'RARC.N657'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const sides = claim.diagnoses.map((code) => codes.lookup('icd10cm', code, date)?.facts.side)
    if (sides.every((side) => side === undefined)) return NOT_APPLICABLE
    return failAt(sides.flatMap((side, i) => (side === 'unspecified' ? [`diagnoses[${i}]`] : [])))
  },
}
