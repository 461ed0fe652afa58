import { yearsBetween } from '@claimrail/domain'
import type { Edit } from '../../edit.ts'
import { judgeLines } from '../../lines.ts'

export const procedureAge: Edit = {
  id: 'procedure-age',
  severity: 'stop',
  family: 'codes',
  authority: 'CPT age ranges of preventive visits, vaccines and their counselling',
  effective: '2000-01-01',
  owner: 'coder',
  wrong: 'A procedure is for another age than the patient’s.',
  fix: 'Correct the procedure or the date of birth.',
  prevents: ['CARC.6', '277CA.A7'],
  withoutData: 'hold',
  check({ claim, lines }) {
    return judgeLines(
      lines.filter(({ procedure }) => procedure?.facts.ages),
      'procedureCode',
      ({ line, procedure }) => {
        const [least, most] = procedure?.facts.ages ?? [0, Infinity]
        const age = yearsBetween(claim.patient.birthDate, line.serviceDate)
        return age < least || age > most
      },
    )
  },
}
