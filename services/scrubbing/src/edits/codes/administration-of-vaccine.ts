import type { Edit } from '../../edit.ts'
import { judgeLines, kindOf } from '../../lines.ts'
import { linesByDate, type SubjectLine } from '../../subject.ts'

const ADMINISTRATIONS = /^(90460|9047[13]|90480|G0008|G0009|G0010)$/

export const administrationOfVaccine: Edit = {
  id: 'administration-of-vaccine',
  severity: 'warn',
  family: 'codes',
  authority:
    'CPT guidelines on vaccines: product and administration are reported together, also of a vaccine that the state supplied',
  effective: '2000-01-01',
  kind: 'professional',
  owner: 'coder',
  wrong: 'The administration of a vaccine is billed without the vaccine.',
  fix: 'Add the vaccine; with SL where the state supplied it.',
  prevents: ['CARC.16', 'CARC.107', 'RARC.N572'],
  withoutData: 'hold',
  check(subject) {
    const days = linesByDate(subject)
    return judgeLines(
      subject.lines.filter(({ line }) => ADMINISTRATIONS.test(line.procedureCode)),
      'procedureCode',
      ({ line }) => !days.get(line.serviceDate)?.some(isVaccine),
    )
  },
}

/** Medicare has HCPCS codes of its own for influenza vaccines (Q2034 to Q2039); what no one knows may be one. */
function isVaccine(one: SubjectLine): boolean {
  return kindOf(one) === 'vaccine' || !one.procedure || /^Q203[4-9]$/.test(one.line.procedureCode)
}
