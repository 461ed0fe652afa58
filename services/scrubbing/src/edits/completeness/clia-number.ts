import { failAt, noDataAt, NOT_APPLICABLE, type Edit } from '../../edit.ts'
import { kindOf } from '../../lines.ts'

/** Taking a sample needs no certificate. */
const SAMPLES = ['36415', '36416']

export const cliaNumber: Edit = {
  id: 'clia-number',
  severity: 'stop',
  family: 'completeness',
  authority: '42 CFR 493 and 005010X222A1 REF*X4: laboratory tests are billed with the CLIA number of the laboratory',
  effective: '2012-01-01',
  kind: 'professional',
  owner: 'biller',
  wrong: 'The CLIA number is not one.',
  fix: 'Take the number, two digits, D and seven digits, from the certificate.',
  prevents: ['RARC.MA120', 'CARC.16'],
  withoutData: 'carry',
  check({ claim: { cliaNumber }, lines }) {
    const tests = lines.filter((one) => kindOf(one) === 'laboratory' && !SAMPLES.includes(one.line.procedureCode))
    if (tests.length === 0) return NOT_APPLICABLE
    if (cliaNumber === undefined)
      return noDataAt(['cliaNumber'], 'The source does not say the laboratory’s CLIA number.')
    return failAt(/^\d{2}D\d{7}$/.test(cliaNumber) ? [] : ['cliaNumber'])
  },
}
