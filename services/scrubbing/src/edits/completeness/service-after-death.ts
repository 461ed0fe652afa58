import { NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const serviceAfterDeath: Edit = {
  id: 'service-after-death',
  severity: 'stop',
  family: 'completeness',
  authority: 'NUBC occurrence code 55: date of death; CARC 13',
  effective: '2012-01-01',
  kind: 'institutional',
  owner: 'registration',
  wrong: 'A service lies after the death of the patient.',
  fix: 'Correct the date of service or the date of death.',
  prevents: ['CARC.13', '277CA.A8'],
  withoutData: 'hold',
  check({ claim, lines }) {
    const died = claim.stay?.occurrenceCodes?.find(({ code }) => code === '55')?.on
    return died === undefined ? NOT_APPLICABLE : judgeLines(lines, 'serviceDate', ({ line }) => line.serviceDate > died)
  },
}
