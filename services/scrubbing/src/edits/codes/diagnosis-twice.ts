import { failAt, type Edit } from '../../edit.ts'

export const diagnosisTwice: Edit = {
  id: 'diagnosis-twice',
  severity: 'stop',
  family: 'codes',
  authority: 'ICD-10-CM Official Guidelines, I.B.12: each diagnosis code is reported once for an encounter',
  effective: '2015-10-01',
  owner: 'coder',
  wrong: 'A diagnosis stands twice on the claim.',
  fix: 'Remove one and let its lines point at the other.',
  prevents: ['277CA.A7', 'RARC.M64'],
  withoutData: 'hold',
  check: ({ claim: { diagnoses } }) =>
    failAt(diagnoses.flatMap((code, i) => (diagnoses.indexOf(code) < i ? [`diagnoses[${i}]`] : []))),
  repair({ claim }) {
    const diagnoses = [...new Set(claim.diagnoses)]
    const moved = (pointer: number) => diagnoses.indexOf(claim.diagnoses[pointer - 1] ?? '') + 1 || pointer
    const lines = claim.lines.map((line) => ({
      ...line,
      diagnosisPointers: [...new Set(line.diagnosisPointers.map(moved))],
    }))
    return { ...claim, diagnoses, lines }
  },
}
