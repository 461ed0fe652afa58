import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const diagnosisSex: Edit = {
  id: 'diagnosis-sex',
  severity: 'stop',
  family: 'codes',
  authority: 'Medicare Code Editor: sex conflict',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A diagnosis is for the other sex.',
  fix: 'Correct the diagnosis or the sex of the patient.',
  prevents: ['CARC.10', '277CA.A7'],
  withoutData: 'carry',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const limited = claim.diagnoses.flatMap((code, i) => {
      const sex = codes.lookup('icd10cm', code, date)?.facts.sex
      return sex ? [{ path: `diagnoses[${i}]`, sex }] : []
    })
    if (limited.length === 0) return NOT_APPLICABLE
    if (claim.patient.sex === 'U')
      return noDataAt(
        limited.map(({ path }) => path),
        'A diagnosis is for one sex, and that of the patient is not known.',
      )
    return failAt(limited.filter(({ sex }) => sex !== claim.patient.sex).map(({ path }) => path))
  },
}
