import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'

export const supplyOrder: Edit = {
  id: 'supply-order',
  severity: 'stop',
  family: 'completeness',
  authority: '42 CFR 424.57 and 424.507: Medicare pays equipment, braces and prostheses that a named clinician ordered',
  effective: '2012-01-01',
  kind: 'professional',
  filingIndicators: ['MA', 'MB'],
  owner: 'registration',
  wrong: 'Equipment or a brace is billed to Medicare without who ordered it.',
  fix: 'Add the clinician who ordered it.',
  prevents: ['CARC.16', 'RARC.N265'],
  withoutData: 'hold',
  check({ claim, lines }) {
    const supplies = lines.filter(({ line }) => /^[EKL]\d{4}$/.test(line.procedureCode))
    if (supplies.length === 0) return NOT_APPLICABLE
    return failAt(claim.referring ? [] : ['referring', ...supplies.map(({ path }) => `${path}.procedureCode`)])
  },
}
