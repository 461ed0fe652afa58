import { failAt, noDataAt, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const diagnosisValid: Edit = {
  id: 'diagnosis-valid',
  severity: 'stop',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.B.2: codes are reported to the highest number of characters; 45 CFR 162.1002',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis code does not hold on the date of service, or is only a category.',
  fix: 'Choose the billable code that holds on that date.',
  prevents: ['277CA.A7', 'CARC.146'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const found = claim.diagnoses.map((code) => codes.lookup('icd10cm', code, date))
    const fieldsWhere = (test: (code: (typeof found)[number]) => boolean) =>
      found.flatMap((code, i) => (test(code) ? [`diagnoses[${i}]`] : []))
    const isComplete = codes.isComplete('icd10cm', date)
    const invalid = fieldsWhere((code) => (code ? code.status !== 'inForce' || !code.billable : isComplete))
    if (invalid.length > 0) return failAt(invalid)
    const unknown = fieldsWhere((code) => code === undefined)
    if (unknown.length > 0) return noDataAt(unknown, 'A diagnosis code is in no release that is loaded for the date.')
    return failAt([])
  },
}
