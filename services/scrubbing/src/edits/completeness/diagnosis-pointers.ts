import { failAt, type Edit } from '../../edit.ts'

export const diagnosisPointers: Edit = {
  id: 'diagnosis-pointers',
  severity: 'stop',
  family: 'completeness',
  authority: 'ASC X12N 005010X222A1 SV107: each line points at one to four diagnoses of the claim',
  effective: '2012-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A line points at no diagnosis, or at one that the claim does not have.',
  fix: 'Point the line at the diagnoses that it was for.',
  prevents: ['277CA.A7', 'CARC.16', 'RARC.M76'],
  withoutData: 'hold',
  check: ({ claim, lines }) =>
    failAt(
      lines
        .filter(({ line: { diagnosisPointers: pointers } }) => {
          const isBeyond = pointers.some((pointer) => pointer > claim.diagnoses.length)
          return pointers.length === 0 || isBeyond || new Set(pointers).size < pointers.length
        })
        .map(({ path }) => `${path}.diagnosisPointers`),
    ),
}
