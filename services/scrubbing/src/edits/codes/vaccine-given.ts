import type { Edit } from '../../edit.ts'
import { judgeLines, kindOf } from '../../lines.ts'
import { linesByDate } from '../../subject.ts'

const ADMINISTRATIONS = /^(9046[01]|9047[1-4]|90480|G0008|G0009|G0010)$/

export const vaccineGiven: Edit = {
  id: 'vaccine-given',
  severity: 'warn',
  family: 'codes',
  authority: 'CPT guidelines on vaccines: product and administration are reported together',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'A vaccine is billed without its administration.',
  fix: 'Add the administration.',
  prevents: ['CARC.16', 'RARC.N572'],
  withoutData: 'hold',
  check(subject) {
    const days = linesByDate(subject)
    return judgeLines(
      subject.lines.filter((one) => kindOf(one) === 'vaccine'),
      'procedureCode',
      ({ line }) => !days.get(line.serviceDate)?.some((one) => ADMINISTRATIONS.test(one.line.procedureCode)),
    )
  },
}
