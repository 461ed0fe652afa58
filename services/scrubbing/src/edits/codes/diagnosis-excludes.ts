import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const diagnosisExcludes: Edit = {
  id: 'diagnosis-excludes',
  severity: 'stop',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.A.12.a: Excludes1',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'Two diagnoses exclude each other (Excludes1).',
  fix: 'Keep the one that the record supports.',
  prevents: ['277CA.A8', 'CARC.146'],
  withoutData: 'carry',
  check(subject) {
    const { claim, codes } = subject
    if (claim.diagnoses.length < 2) return NOT_APPLICABLE
    const date = diagnosisDate(subject)
    const excluded = claim.diagnoses.map((code) => codes.lookup('icd10cm', code, date)?.facts.excludes1 ?? [])
    const clash = (i: number, j: number) =>
      excluded[i]?.some((prefix) => claim.diagnoses[j]?.startsWith(prefix)) ?? false
    return failAt(
      claim.diagnoses.flatMap((_, i) =>
        claim.diagnoses.some((__, j) => i !== j && (clash(i, j) || clash(j, i))) ? [`diagnoses[${i}]`] : [],
      ),
    )
  },
}
