import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const bothSides: Edit = {
  id: 'both-sides',
  severity: 'warn',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.B.13: where a code for both sides exists, it is used',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A condition of both sides is coded as one of each.',
  fix: 'Choose the code for both sides.',
  prevents: ['CARC.16', 'RARC.N657'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const sideOf = (code: string) => codes.lookup('icd10cm', code, date)?.facts.side
    const rights = claim.diagnoses.filter((code) => code.endsWith('1') && sideOf(code) === 'right')
    const pairs = rights.filter((code) => claim.diagnoses.includes(`${code.slice(0, -1)}2`))
    if (pairs.length === 0) return NOT_APPLICABLE
    const both = pairs.filter((code) => sideOf(`${code.slice(0, -1)}3`) === 'both')
    return failAt(
      both.flatMap((code) =>
        [code, `${code.slice(0, -1)}2`].map((one) => `diagnoses[${claim.diagnoses.indexOf(one)}]`),
      ),
    )
  },
}
