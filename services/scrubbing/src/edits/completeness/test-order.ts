import { failAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { says } from '../../lines.ts'

export const testOrder: Edit = {
  id: 'test-order',
  severity: 'warn',
  family: 'completeness',
  authority:
    '42 CFR 424.507; Medicare Claims Processing Manual chapter 26, 10.4 item 17: who ordered a laboratory test or imaging, also when it is the same clinician',
  effective: '2014-01-06',
  kind: 'professional',
  filingIndicators: ['MB'],
  owner: 'registration',
  wrong: 'A laboratory test or imaging is billed to Medicare without who ordered it.',
  fix: 'Add who ordered it, also when it is the clinician who billed it.',
  prevents: ['CARC.16', 'CARC.184', 'RARC.N265'],
  withoutData: 'hold',
  check({ claim, lines }) {
    const ordered = lines.filter((one) => /^[78]\d{4}$/.test(one.line.procedureCode) && !says(one, '26'))
    if (ordered.length === 0) return NOT_APPLICABLE
    return failAt(claim.referring ? [] : ['referring', ...ordered.map(({ path }) => `${path}.procedureCode`)])
  },
}
