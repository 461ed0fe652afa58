import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { diagnosisDate } from '../../subject.ts'

export const additionalCode: Edit = {
  id: 'additional-code',
  severity: 'warn',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.A.17: “use additional code” notes of the tabular list',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis asks for another one that says more.',
  fix: 'Add the code that the note names, if the record supports it.',
  prevents: ['CARC.16', 'RARC.M64'],
  withoutData: 'hold',
  check(subject) {
    const { claim, codes } = subject
    const date = diagnosisDate(subject)
    const noted = claim.diagnoses.flatMap((code, place) => {
      const notes = codes.lookup('icd10cm', code, date)?.facts.useAdditional ?? []
      return notes
        .filter((note) => note.codes.length > 0 && !/if applicable|if known|any/i.test(note.text))
        .map((note) => ({ place, note }))
    })
    if (noted.length === 0) return NOT_APPLICABLE
    const isMissing = ({ codes: named }: { codes: readonly string[] }) =>
      !claim.diagnoses.some((code) => named.some((prefix) => code.startsWith(prefix)))
    return failAt([...new Set(noted.filter(({ note }) => isMissing(note)).map(({ place }) => `diagnoses[${place}]`))])
  },
}
