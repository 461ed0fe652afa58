import { yearsBetween } from '@claimrail/domain'
import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const diagnosisAge: Edit = {
  id: 'diagnosis-age',
  severity: 'stop',
  family: 'codes',
  authority: 'Medicare Code Editor: age conflict',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A diagnosis is for another age than the patient’s.',
  fix: 'Correct the diagnosis or the date of birth.',
  prevents: ['CARC.9', '277CA.A7'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const age = yearsBetween(claim.patient.birthDate, date)
    const limited = claim.diagnoses.flatMap((code, i) => {
      const ages = codes.lookup('icd10cm', code, date)?.facts.ages
      return ages ? [{ path: `diagnoses[${i}]`, ages }] : []
    })
    if (limited.length === 0) return NOT_APPLICABLE
    return failAt(limited.filter(({ ages }) => age < ages[0] || age > ages[1]).map(({ path }) => path))
  },
}
