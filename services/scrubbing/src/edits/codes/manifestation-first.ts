import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const manifestationFirst: Edit = {
  id: 'manifestation-first',
  severity: 'stop',
  family: 'codes',
  authority:
    'ICD-10-CM Official Guidelines, I.A.13; Medicare Code Editor: a manifestation is never the first-listed diagnosis',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'The first diagnosis is a manifestation of another disease.',
  fix: 'List the underlying disease first.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.MA63'],
  withoutData: 'hold',
  check(subject) {
    const [first] = subject.claim.diagnoses
    if (first === undefined) return NOT_APPLICABLE
    const facts = subject.codes.lookup('icd10cm', first, diagnosisDate(subject))?.facts
    return failAt(facts?.manifestation ? ['diagnoses[0]'] : [])
  },
}
