import { noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const procedureSex: Edit = {
  id: 'procedure-sex',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT codes of one sex; Medicare Code Editor: sex conflict',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A procedure is for the other sex.',
  fix: 'Correct the procedure or the sex of the patient.',
  prevents: ['CARC.7', '277CA.A7'],
  withoutData: 'carry',
  check({ claim, lines }) {
    const limited = lines.filter(({ procedure }) => procedure?.facts.sex)
    if (claim.patient.sex !== 'U') {
      return judgeLines(limited, 'procedureCode', ({ procedure }) => procedure?.facts.sex !== claim.patient.sex)
    }
    if (limited.length === 0) return NOT_APPLICABLE
    return noDataAt(
      limited.map(({ path }) => `${path}.procedureCode`),
      'A procedure is for one sex, and that of the patient is not known.',
    )
  },
}
